import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { convert } from '../cli.ts';
import { type AdapterName, readFixture } from './fixtures.ts';

/** What a run of the converter gave. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Sources of the sample project: file, the adapter whose `whole-page` fixture it is, and its locale. */
const SOURCES = [
  ['learn.txt', 'learn-text', 'fr'],
  ['table.md', 'docs-page', 'fr'],
  ['pairs.nb.md', 'side-by-side', 'nb'],
  ['pairs.fr.md', 'side-by-side', 'fr'],
] as const satisfies readonly (readonly [string, AdapterName, string])[];

/** A small project in a temporary folder, with its sources and nothing converted yet. */
export class SampleProject {
  readonly root = mkdtempSync(join(tmpdir(), 'atlas-convert-'));

  constructor(t: TestContext) {
    t.after(() => rmSync(this.root, { recursive: true, force: true }));
    const sources = SOURCES.map(([file, adapter, locale]) => {
      const { text, context } = readFixture(adapter, 'whole-page');
      this.write(`content/sources/${file}`, text);
      const { path: _path, ...entry } = context.source;
      return { ...entry, id: file.replace(/\W/g, '-').replace(/-(?:md|txt)$/, ''), file, locale };
    });
    const { guideSlugs } = readFixture('side-by-side', 'whole-page').context;
    this.write('content/sources/sources.json', JSON.stringify({ guides: guideSlugs, sources }, null, 2));
    for (const { file } of sources) this.editSource(file, (text) => text);
  }

  /** Text of a file. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Writes a file and the folders above it. */
  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Removes a file or a folder. */
  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Changes the manifest. */
  editManifest(change: (text: string) => string): void {
    this.write('content/sources/sources.json', change(this.read('content/sources/sources.json')));
  }

  /** Changes a source, and its checksum in the manifest with it. */
  editSource(file: string, change: (text: string) => string | Uint8Array): void {
    const content = change(this.read(`content/sources/${file}`));
    this.write(`content/sources/${file}`, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    this.editManifest((text) => {
      const manifest = JSON.parse(text) as { sources: { file: string; sha256: string }[] };
      for (const source of manifest.sources) if (source.file === file) source.sha256 = sha256;
      return JSON.stringify(manifest, null, 2);
    });
  }

  /** Runs the converter here. */
  convert(...args: readonly string[]): Run {
    const texts = { out: '', err: '' };
    const code = convert([...args, '--root', this.root], {
      out: (text) => {
        texts.out += `${text}\n`;
      },
      err: (text) => {
        texts.err += `${text}\n`;
      },
    });
    return { code, ...texts };
  }

  /** Every file with its bytes, and every folder, to compare before and after. */
  snapshot(): Map<string, string> {
    const entries = readdirSync(this.root, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [
        path.slice(this.root.length + 1).replaceAll('\\', '/'),
        entry.isFile() ? readFileSync(path).toString('base64') : 'folder',
      ];
    });
    return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
