import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatManifest } from '../../sources/manifest-text.ts';
import { convert } from '../cli.ts';
import { editionsOf, type Manifest, parseManifest } from '../manifest.ts';
import { ROOT } from './real-content.ts';

/**
 * The documents the site began with, by the digest of each. Tests that know what stands in them ask for these, whatever other
 * documents and editions the site has by now.
 */
const FIVE: Readonly<Record<string, string>> = {
  'aadsts-fr': '620131baa2da9f3c0c2edf90d597712ea6e1c00fed2536ca08714fefde541b57',
  'aadb2c-fr': 'ff737716a98385d126bb0e1d6b947fd8830dec5a2a6a10c18753135b67b82375',
  'graph-fr': '6bb1ad777ba98ea672acefad81b3122150e886a87a4b4c9de80afafa227a05ea',
  'graph-nb': '122e9f9b6a01903082ce93882c8873c092c1e7bfed40a2611a27641d3ddb02b6',
  'graph-zh-tw': '363fff8ef9596a8bcc31c795aa3c2a703d849ef6ae585414504dacc8465abce6',
};

/** The manifest of the project with these documents alone, each as its source's only edition. */
function fiveDocuments(): Manifest {
  const file = 'content/sources/sources.json';
  const manifest = parseManifest(readFileSync(join(ROOT, file), 'utf8'), file);
  const sources = Object.entries(FIVE).map(([id, sha256]) => {
    const source = manifest.sources.find((one) => one.id === id);
    if (source === undefined) throw new Error(`no source "${id}", which the site began with`);
    const edition = editionsOf(source, '').find((one) => one.sha256 === sha256);
    if (edition === undefined) throw new Error(`no edition ${sha256} of "${id}", which the site began with`);
    const { path: _path, ...entry } = edition;
    return entry;
  });
  return { ...manifest, sources };
}

/**
 * A project of these documents alone, in a folder that goes when the tests end.
 *
 * @param after of `node:test`
 * @returns the folder
 */
export function fiveDocumentsProject(after: (done: () => void) => void): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-five-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  writeFiveDocuments(root);
  return root;
}

/**
 * A project of these documents alone, with what they are converted to and what is known of codes by facts.
 *
 * @param root an empty folder for it
 * @param ids of the sources, where not all five are wanted
 */
export function writeFiveDocuments(root: string, ids: readonly string[] = Object.keys(FIVE)): void {
  const all = fiveDocuments();
  const manifest = { ...all, sources: all.sources.filter(({ id }) => ids.includes(id)) };
  mkdirSync(join(root, 'content/sources'), { recursive: true });
  writeFileSync(join(root, 'content/sources/sources.json'), formatManifest(manifest));
  for (const { file } of manifest.sources) {
    cpSync(join(ROOT, 'content/sources', file), join(root, 'content/sources', file));
  }
  cpSync(join(ROOT, 'content/facts'), join(root, 'content/facts'), { recursive: true });
  const said: string[] = [];
  const print = { out: () => {}, err: (text: string) => said.push(text) };
  if (convert(['--quiet', '--root', root], print) !== 0) throw new Error(said.join('\n'));
}
