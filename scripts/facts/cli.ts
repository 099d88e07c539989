import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWERS, readAnswers } from '../../src/catalog/answers.ts';
import { readFacts } from '../../src/catalog/facts.ts';
import amendments from './amendments.json' with { type: 'json' };
import type { Amendments } from './amendments.ts';
import { type CoarseRecord, coarseAnswers } from './coarse.ts';
import type { Correction, KnownCodesInput } from './input.ts';
import { type Facts, makeFacts } from './make-facts.ts';

const HELP = `Usage: npm run facts -- [LIST] [--corrections FILE] [--coarse FILE]
       npm run facts -- --check

Writes content/facts from a list of known codes (numbers, names, dates, addresses; no text of anybody).
Corrections that are said in words are in scripts/facts/amendments.json.

  --corrections FILE  what a second reading of the list found
  --coarse FILE       kind, fixer and retry of codes without an answer in full: content/answers/coarse.json
  --check             reads content/facts and says what is wrong with it
  --help              this text
`;

const FOLDER = 'content/facts';

/**
 * The files of `content/facts`.
 *
 * @param facts everything known
 * @returns text of each file by its path relative to the project: one line an entry, so that a change shows as what it is
 */
export function formatFacts(facts: Facts): Map<string, string> {
  const files = new Map<string, string>();
  files.set(`${FOLDER}/sources.json`, lines(facts.sources));
  for (const [family, codes] of facts.codes) files.set(`${FOLDER}/codes/${family}.json`, lines(codes));
  files.set(`${FOLDER}/oauth.json`, lines(facts.oauth));
  files.set(
    `${FOLDER}/relations.json`,
    `[\n${facts.relations.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`,
  );
  files.set(`${FOLDER}/other-numbers.json`, lines(facts.otherNumbers));
  return files;
}

/** Keys in the order given: JSON would put numbers first, which is the order of codes anyway. */
function lines(entries: Readonly<Record<string, unknown>>): string {
  const body = Object.entries(entries).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${body.join(',\n')}\n}\n`;
}

function run(root: string, args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    options: {
      corrections: { type: 'string' },
      coarse: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [list] = positionals;
  if (values.help || (list === undefined && values.coarse === undefined && !values.check)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  if (list !== undefined) {
    const input = JSON.parse(readFileSync(list, 'utf8')) as KnownCodesInput;
    const corrections =
      values.corrections === undefined
        ? []
        : (JSON.parse(readFileSync(values.corrections, 'utf8')) as { corrections: Correction[] }).corrections;
    rmSync(join(root, FOLDER, 'codes'), { recursive: true, force: true });
    for (const [file, text] of formatFacts(makeFacts(input, corrections, amendments as unknown as Amendments))) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  }
  if (values.coarse !== undefined) {
    const records = JSON.parse(readFileSync(values.coarse, 'utf8')) as CoarseRecord[];
    const answered = new Set(readAnswers(root).full.keys());
    writeFileSync(join(root, ANSWERS, 'coarse.json'), lines(coarseAnswers(records, answered)));
  }
  const { codes, sources } = readFacts(root);
  const counts = [...codes].map(([family, known]) => `${known.size} ${family}`);
  console.log(`facts: ${counts.join(', ')} from ${sources.size} sources`);
  return 0;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  if (!existsSync(join(root, 'content'))) throw new Error('content: not found; run this in the project');
  process.exitCode = run(root, process.argv.slice(2));
}
