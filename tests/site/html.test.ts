import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { digestOf } from '../../src/core/digest.ts';
import { readPages } from '../support/built-site.ts';
import { HTML_RULES } from '../support/html-rules.ts';
import { THOROUGH } from '../support/thorough.ts';

/**
 * Of the pages of codes, which differ by their words, some are looked at by day, always the same: one in twenty of those
 * that only say that a code exists, one in four of the others. All pages of other kinds, and at night all.
 */
function isLookedAt(address: string, html: string): boolean {
  if (THOROUGH || !html.includes('<header class="sign"')) return true;
  return Number.parseInt(digestOf(address).slice(0, 6), 16) % (html.includes('<article class="bare"') ? 20 : 4) === 0;
}

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], HTML_RULES));
  const found = new Map<string, string>();
  const pages = readPages().filter(({ address, html }) => isLookedAt(address, html));
  for (const { address, html } of pages) {
    // Styles and scripts are no HTML, and most of the time it would take.
    const markup = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g, '$1');
    const { results } = await validator.validateString(markup, address);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      const kind = `${ruleId}: ${message}`;
      // One address for each thing found is enough.
      if (!found.has(kind)) found.set(kind, `${address}:${line}:${column}`);
    }
  }
  // A change of what marks a page of a code would make this look at nothing, or at everything.
  assert.ok(pages.length > 500, `${pages.length} pages`);
  assert.deepEqual(
    [...found].map(([kind, where]) => `${where} ${kind}`),
    [],
  );
});
