import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readCatalog } from '../catalog/content-files.ts';
import { lookupEntries } from '../catalog/lookup-entries.ts';
import { LOOKUP_BUDGET } from './budget.ts';
import { buildLookup } from './lookup-data.ts';

const ENTRY = 'virtual:resolver';
const SOURCE = `
  export { answers, onlyPage } from '/src/resolve/answers.ts';
  export { findNamed } from '/src/resolve/named.ts';
  export { decodeLookup } from '/src/resolve/lookup-data.ts';
`;

test('the resolver a browser loads and its data stay within their budget', async (t) => {
  const root = join(import.meta.dirname, '../..');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'exports-only' },
    },
    plugins: [
      {
        name: 'resolver-entry',
        resolveId: (id) => (id === ENTRY ? id : id.startsWith('/src/') ? join(root, id) : undefined),
        load: (id) => (id === ENTRY ? SOURCE : undefined),
      },
    ],
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const script = outputs.map((output) => ('code' in output ? output.code : '')).join('');
  assert.match(script, /aadb2c/);
  const data = JSON.stringify(buildLookup(lookupEntries(readCatalog(root))));
  const size = (text: string) => gzipSync(text, { level: 9 }).length;
  const total = size(script) + size(data);
  t.diagnostic(`script ${size(script)} + data ${size(data)} = ${total} bytes`);
  assert.ok(
    total <= LOOKUP_BUDGET,
    `script ${size(script)} + data ${size(data)} = ${total} bytes, more than ${LOOKUP_BUDGET}`,
  );
});
