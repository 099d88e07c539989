import type { BadInput } from './bad-documents.ts';

const SOURCES = 'content/sources';

function inManifest(name: string, [from, to]: readonly [string, string], found: RegExp): BadInput {
  return {
    name,
    spoil: (project) => project.editManifest((text) => text.replace(from, to)),
    place: `${SOURCES}/sources.json`,
    found,
    expected: /JSON|schema|once/,
  };
}

/** Files and manifest that do not belong together. */
export const BAD_FOLDERS: readonly BadInput[] = [
  {
    name: 'a document that is not UTF-8',
    spoil: (project) =>
      project.editSource('learn.txt', (text) => {
        const [before = '', after = ''] = text.split('est trop longue');
        return Buffer.concat([Buffer.from(before), Buffer.from([0xe9, 0x20]), Buffer.from(after)]);
      }),
    place: `${SOURCES}/learn.txt:43`,
    found: /not UTF-8/,
    expected: /UTF-8/,
  },
  {
    name: 'a document that is missing',
    spoil: (project) => project.remove(`${SOURCES}/table.md`),
    place: `${SOURCES}/table.md`,
    found: /no such file/,
    expected: /"table"/,
  },
  {
    name: 'a document the manifest does not name',
    spoil: (project) => project.write(`${SOURCES}/more.md`, 'More.'),
    place: `${SOURCES}/more.md`,
    found: /no source names/,
    expected: /sources\.json/,
  },
  {
    name: 'a document that was edited',
    spoil: (project) => project.write(`${SOURCES}/table.md`, `${project.read(`${SOURCES}/table.md`)}\n`),
    place: `${SOURCES}/table.md`,
    found: /SHA-256 [0-9a-f]{64}/,
    expected: /[0-9a-f]{64}/,
  },
  {
    name: 'no manifest',
    spoil: (project) => project.remove(`${SOURCES}/sources.json`),
    place: `${SOURCES}/sources.json`,
    found: /no such file/,
    expected: /manifest/,
  },
  inManifest('a manifest that is not JSON', ['{', ''], /JSON|position/i),
  inManifest('a manifest with an unknown key', ['"guides"', '"guide"'], /guide/),
  inManifest('a manifest with an unknown adapter', ['"learn-text"', '"learn-html"'], /sources\.0\.adapter/),
  inManifest('a manifest with an unknown locale', ['"locale": "nb"', '"locale": "no"'], /sources\.2\.locale/),
  inManifest('a manifest with an unknown licence', ['"CC BY 4.0"', '"MIT"'], /licence/),
  inManifest('a manifest with a slug that is no slug', ['"example-errors"', '"Example errors"'], /slug/),
  inManifest('a manifest with a path for a file', ['"table.md"', '"../table.md"'], /sources\.1\.file/),
  inManifest('a manifest with an id twice', ['"pairs-fr"', '"pairs-nb"'], /id "pairs-nb" twice/),
  inManifest('a manifest with a file twice', ['"pairs.fr.md"', '"pairs.nb.md"'], /file "pairs\.nb\.md" twice/),
];
