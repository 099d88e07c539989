/* What the page of a code with an answer gives besides the answer's words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { localeFacts } from '../../src/core/locales.ts';
import { DIST } from '../support/built-site.ts';
import { TRANSLATED_LOCALES } from '../support/translated-locales.ts';

for (const locale of TRANSLATED_LOCALES) {
  const page = (code: string) => readFileSync(join(DIST, localeFacts(locale).segment, `aadsts/${code}.html`), 'utf8');

  test(`in ${locale} the help desk can copy a reply of every answer, also where it has nothing else to do`, () => {
    for (const code of ['50126', '50059', '9001023']) {
      const buttons = [...page(code).matchAll(/<button[^>]* class="reply"[^>]* data-copy="([^"]+)"/g)];
      assert.equal(buttons.length, 1, code);
      assert.ok((buttons[0]?.[1]?.length ?? 0) >= 30, code);
      assert.doesNotMatch(buttons[0]?.[1] ?? '', /[`<]/);
    }
  });

  test(`in ${locale} what a code means in a log is said with its source`, () => {
    assert.match(page('50057'), /<small lang="en">Microsoft: Analytic rule SigninPasswordSpray/);
  });
}
