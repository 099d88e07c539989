import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { editionsOf, parseManifest } from '../convert/manifest.ts';
import { fiveDocumentsProject } from '../convert/testing/five-documents.ts';
import { SourcesProject } from './testing/sources-project.ts';

const FIVE = fiveDocumentsProject(after);

const page = (head: string, link: string): string =>
  [
    ...['---', 'title: Codes', head, '---', '# Codes', ''],
    ...[
      '| Error | Description |',
      '| - | - |',
      `| AADSTS50058 | SomeName - The user is not signed in. See [how](${link}). |`,
      '',
    ],
  ].join('\n');

it('a page that moved: the links of each edition start from where it stood, and the next one is looked for in the new place', (t) => {
  const project = new SourcesProject(FIVE, t);
  const take = (name: string, text: string): string => {
    const done = project.run('take', project.document(name, text), '--confirm', 'lost-codes');
    assert.equal(done.code, 0, done.err);
    return done.out;
  };
  take('old.md', page('services: active-directory\nms.date: 06/07/2023', './how.md'));
  const state = project.snapshot();
  take('newer.md', page('services: active-directory\nms.date: 07/07/2023', './how.md#top'));
  const report = take('moved.md', page('ms.service: identity-platform\nms.date: 02/03/2025', '~/identity/how.md'));
  assert.match(
    report,
    /- AADSTS50058: .*See how \( ~~\S+\/active-directory\/develop\/how#top~~ \*\*\S+\/entra\/identity\/how\*\* \)/,
  );
  assert.match(
    project.read('codes/aadsts/50058/en.md'),
    /\[how\]\(https:\/\/learn\.microsoft\.com\/entra\/identity\/how\)/,
  );
  assert.match(project.history('aadsts/50058').texts[0]?.body ?? '', /\/azure\/active-directory\/develop\/how\)/);
  assert.match(project.run('upstream').out, /entra-docs/);

  const file = 'content/sources/sources.json';
  const manifest = parseManifest(readFileSync(join(project.root, file), 'utf8'), file);
  const source = manifest.sources.find(({ id }) => id === 'aadsts-en');
  assert.ok(source);
  assert.deepEqual(
    editionsOf(source, '').map((edition) => [edition.file, edition.origin.upstream?.repository]),
    [
      ['aadsts-error-codes.en.md', 'MicrosoftDocs/azure-docs'],
      ['aadsts-error-codes.en.2023-07-07.md', 'MicrosoftDocs/azure-docs'],
      ['aadsts-error-codes.en.2025-02-03.md', 'MicrosoftDocs/entra-docs'],
    ],
  );
  for (const _ of [1, 2]) assert.equal(project.run('remove', 'aadsts-en').code, 0);
  assert.deepEqual(project.snapshot(), state);
});
