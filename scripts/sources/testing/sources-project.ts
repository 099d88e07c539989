import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionHistory, EntryHistory } from '../../../src/catalog/history.ts';
import { sources } from '../cli.ts';

/** Documents in a folder of their own, and `npm run sources` there. */
export class SourcesProject {
  readonly root = mkdtempSync(join(tmpdir(), 'atlas-sources-'));

  /**
   * @param documents the folder to copy
   * @param t the test that it goes with
   */
  constructor(documents: string, t: { after: (done: () => void) => void }) {
    t.after(() => rmSync(this.root, { recursive: true, force: true }));
    cpSync(documents, this.root, { recursive: true });
    mkdirSync(join(this.root, 'in'));
  }

  run(...args: readonly string[]): { code: number; out: string; err: string } {
    const said = { out: '', err: '' };
    const code = sources([...args, '--root', this.root], {
      out: (text) => {
        said.out += `${text}\n`;
      },
      err: (text) => {
        said.err += `${text}\n`;
      },
    });
    return { code, ...said };
  }

  /** Puts a document beside the project. */
  document(name: string, content: string | Uint8Array): string {
    const path = join(this.root, 'in', name);
    writeFileSync(path, content);
    return path;
  }

  read(path: string): string {
    return readFileSync(join(this.root, 'content', path), 'utf8');
  }

  history(key: string): EntryHistory {
    return JSON.parse(this.read(`history/${key}.json`)) as EntryHistory;
  }

  editions(): EditionHistory[] {
    return (JSON.parse(this.read('history/editions.json')) as { editions: EditionHistory[] }).editions;
  }

  snapshot(): Map<string, string> {
    const files = readdirSync(join(this.root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.sort().map((path) => [path, readFileSync(path).toString('base64')]));
  }
}
