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

  test(`in ${locale} the help desk can copy a reply where the user can do something, and only there`, () => {
    const [, reply = ''] = /<button[^>]* class="reply"[^>]* data-copy="([^"]+)"/.exec(page('50126')) ?? [];
    assert.ok(reply.length >= 30, reply);
    assert.doesNotMatch(reply, /[`<]/);
    assert.doesNotMatch(page('9001023'), /class="reply"/, 'the developer alone can mend it');
  });

  test(`in ${locale} what a code means in a log is said with its source`, () => {
    assert.match(page('50057'), /<small lang="en">Microsoft: Analytic rule SigninPasswordSpray/);
  });
}
