import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readPages } from '../support/built-site.ts';
import { HTML_RULES } from '../support/html-rules.ts';

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], HTML_RULES));
  const found = new Map<string, string>();
  for (const { address, html } of readPages()) {
    // Styles and scripts are no HTML, and most of the time it would take.
    const markup = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g, '$1');
    const { results } = await validator.validateString(markup, address);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      const kind = `${ruleId}: ${message}`;
      // One address for each thing found is enough.
      if (!found.has(kind)) found.set(kind, `${address}:${line}:${column}`);
    }
  }
  assert.deepEqual(
    [...found].map(([kind, where]) => `${where} ${kind}`),
    [],
  );
});
