import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SampleProject } from './testing/sample-project.ts';

/** Changes a source so that the next run has files to add, to change and to remove. */
function moveOn(project: SampleProject): void {
  project.editSource('learn.txt', (text) =>
    text
      .replace('n’existe pas', 'manque')
      .replace('AADSTS50002 La', 'AADSTS50003 La')
      .replace('AADSTS500011', 'AADSTS990011'),
  );
}

describe('writing the tree', () => {
  it('takes every step back when a later one fails', (t) => {
    const project = new SampleProject(t);
    project.convert();
    moveOn(project);
    // A folder cannot be replaced by a file; the files before it are in place by then.
    mkdirSync(join(project.root, 'content/codes/aadsts/990011/fr.md'), { recursive: true });
    const before = project.snapshot();
    const run = project.convert();
    assert.equal(run.code, 1);
    assert.match(run.err, /990011[\\/]fr\.md'\nNothing was changed\.$/m);
    assert.deepEqual(project.snapshot(), before);

    project.remove('content/codes/aadsts/990011');
    assert.match(project.convert().out, /files: 2 new, 1 changed, 2 gone/);
    assert.equal(project.convert('--check').code, 0);
  });

  it('clears away what a killed run left', (t) => {
    const project = new SampleProject(t);
    project.convert();
    const good = project.snapshot();
    project.write('content/convert.tmp/new/codes/aadsts/50001/fr.md', 'half a fi');
    project.write('content/codes/aadsts/50001/fr.md', '---\norigin: source\n---\n');
    assert.equal(project.convert('--check').code, 1);
    assert.equal(project.convert().code, 0);
    assert.deepEqual(project.snapshot(), good);
  });

  it('replaces a made file that stands where a folder goes', (t) => {
    const project = new SampleProject(t);
    project.convert();
    const good = project.snapshot();
    project.remove('content/codes/oauth');
    project.write('content/codes/oauth', '---\norigin: source\n---\n');
    assert.equal(project.convert().code, 0);
    assert.deepEqual(project.snapshot(), good);
  });

  it('touches nothing outside content/codes, content/guides and content/history', (t) => {
    const project = new SampleProject(t);
    project.write('content/translations/aadsts/50001/en.md', 'Ours.');
    project.write('README.md', 'Ours too.');
    project.convert();
    moveOn(project);
    project.convert();
    assert.equal(project.read('content/translations/aadsts/50001/en.md'), 'Ours.');
    assert.equal(project.read('README.md'), 'Ours too.');
    assert.deepEqual([...project.snapshot().keys()].filter((path) => path.split('/').length === 2).sort(), [
      'content/codes',
      'content/guides',
      'content/history',
      'content/sources',
      'content/translations',
    ]);
  });
});
