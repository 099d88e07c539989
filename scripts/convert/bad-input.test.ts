import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BAD_DOCUMENTS, type BadInput } from './testing/bad-documents.ts';
import { BAD_FOLDERS } from './testing/bad-folders.ts';
import { SampleProject } from './testing/sample-project.ts';

/** The form of every message: place, what was found, what was expected, what to do; the first of several is looked at. */
const MESSAGE =
  /^(?<place>.+)\n {2}found: {4}(?<found>.+)\n {2}expected: (?<expected>.+)\n {2}to do: {4}(?<advice>.+)\n(?:.+\n {2}found: .+\n {2}expected: .+\n {2}to do: .+\n)*$/;

function testBadInput({ name, spoil, place, found, expected }: BadInput): void {
  it(name, (t) => {
    const project = new SampleProject(t);
    assert.equal(project.convert().code, 0);
    spoil(project);
    const before = project.snapshot();

    for (const args of [[], ['--check']]) {
      const run = project.convert(...args);
      const said = MESSAGE.exec(run.err)?.groups;
      assert.ok(said, `a message with four parts, not: ${run.err}`);
      assert.equal(said.place, place);
      assert.match(said.found ?? '', found);
      assert.match(said.expected ?? '', expected);
      assert.equal(run.code, 1);
      assert.equal(run.out, '');
      assert.deepEqual(project.snapshot(), before, 'the tree is as it was');
    }
  });
}

describe('bad documents give an error with file, line, found, expected and advice', () => {
  for (const input of BAD_DOCUMENTS) testBadInput(input);
});

describe('files and manifest that do not belong together give an error', () => {
  for (const input of BAD_FOLDERS) testBadInput(input);
});

describe('a file the converter did not make', () => {
  const foreign = {
    'without front matter': 'Written by hand.\n',
    'with another origin': '---\norigin: hand\n---\n\nText.\n',
    'with front matter that is not YAML': '---\norigin: "\n---\n\nText.\n',
  };
  for (const [name, text] of Object.entries(foreign)) {
    for (const path of ['content/codes/aadsts/50001/nb.md', 'content/guides/example-errors/notes.txt']) {
      it(`${name} is neither removed nor overwritten: ${path}`, (t) => {
        const project = new SampleProject(t);
        project.write(path, text);
        const before = project.snapshot();
        const run = project.convert();
        assert.equal(run.code, 1);
        assert.ok(run.err.startsWith(`${path}\n  found:    a file without "origin: source"`), run.err);
        assert.deepEqual(project.snapshot(), before);
      });
    }
  }
});
