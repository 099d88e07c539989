import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { NUMBERED_FAMILIES } from '../../src/core/families.ts';
import { decodeError } from '../../src/decode/decode.ts';
import { readLog } from '../../src/decode/read-log.ts';
import { buildLookup, codesOf, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { resolve } from '../../src/resolve/resolve.ts';

interface Paste {
  readonly id: string;
  readonly input: string;
  readonly expectedCodes: readonly string[];
  readonly expectedNot?: readonly string[];
  readonly expectedFirst?: string;
  readonly expectedIds?: { readonly trace?: string; readonly corr?: string; readonly time?: string };
  readonly expectedErrors?: readonly string[];
  readonly expectedSuberrors?: readonly string[];
  readonly expectedApiErrors?: readonly string[];
  readonly expectedApplicationIds?: readonly string[];
  readonly expectedLogCounts?: Readonly<Record<string, number>>;
}

const root = join(import.meta.dirname, '../..');
const file = join(root, '../shared/cases/pastes.json');
const index = decodeLookup(buildLookup(lookupEntries(readCatalog(root))));
const known = new Set(NUMBERED_FAMILIES.flatMap((family) => codesOf(family, index)));

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test('real pastes are read as expected', { skip: !existsSync(file) && `${file} is not there` }, async () => {
  const wrong: string[] = [];
  for (const paste of JSON.parse(readFileSync(file, 'utf8')) as Paste[]) {
    const decoded = decodeError(paste.input, index);
    const codes = decoded.codes.map(({ family, code }) => `${family}/${code}`);
    const offered = resolve(paste.input, index).suggestions.map(({ family, code }) => `${family}/${code}`);
    const { trace, corr, time } = paste.expectedIds ?? {};
    const check = (what: string, isRight: boolean): void => void (isRight || wrong.push(`${paste.id}: ${what}`));
    for (const code of paste.expectedCodes) check(code, codes.includes(code) || offered.includes(code));
    for (const code of paste.expectedNot ?? []) check(`not ${code}`, !codes.includes(code));
    check('first', paste.expectedFirst === undefined || codes[0] === paste.expectedFirst);
    check('trace id', trace === undefined || decoded.traceId === trace);
    check('correlation id', corr === undefined || decoded.correlationId === corr);
    check('time', time === undefined || decoded.timestamp === time);
    for (const error of paste.expectedErrors ?? [])
      check(
        error,
        decoded.errors.some(({ code }) => code === error),
      );
    for (const error of paste.expectedSuberrors ?? []) check(error, decoded.suberrors.includes(error));
    for (const error of paste.expectedApiErrors ?? [])
      check(
        error,
        decoded.apiErrors.some(({ name }) => name === error),
      );
    for (const id of paste.expectedApplicationIds ?? []) check(id, decoded.applicationIds.includes(id));
    if (paste.expectedLogCounts === undefined) continue;
    const bytes = new TextEncoder().encode(paste.input);
    const { rows } = (await readLog(whole(bytes), undefined, known)).tally;
    for (const [code, count] of Object.entries(paste.expectedLogCounts)) {
      check(`${code} in the log`, rows.find((row) => row.code === code)?.count === count);
    }
  }
  assert.deepEqual(wrong, []);
});
