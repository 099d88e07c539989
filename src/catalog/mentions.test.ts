import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locale } from '../core/locales.ts';
import type { GuideEntry } from './catalog.ts';
import type { LocalText } from './local-text.ts';
import { guidesMentioning } from './mentions.ts';

const guide = (slug: string, bodies: Partial<Record<Locale, string>>): GuideEntry => ({
  slug,
  texts: new Map(
    Object.entries(bodies).map(([locale, body]): [Locale, LocalText] => [
      locale as Locale,
      { locale: locale as Locale, origin: 'source', body, digest: '', source: 's' },
    ]),
  ),
});
const mentioning = (body: string, name: string): boolean =>
  guidesMentioning([guide('g', { fr: body })], name).length === 1;

describe('guidesMentioning', () => {
  it('finds a name in any language, in the order given', () => {
    const guides = [
      guide('b', { fr: 'x', nb: 'se AADSTS50058.' }),
      guide('c', { fr: 'y' }),
      guide('a', { fr: '« AADSTS50058 »' }),
    ];
    assert.deepEqual(
      guidesMentioning(guides, 'AADSTS50058').map(({ slug }) => slug),
      ['b', 'a'],
    );
  });

  it('finds a name in emphasis, code and brackets', () => {
    for (const body of [
      '*interaction_required*',
      '`interaction_required`',
      '(interaction_required)',
      '與interaction_required。',
    ]) {
      assert.ok(mentioning(body, 'interaction_required'), body);
    }
  });

  it('does not take a longer name for it', () => {
    for (const body of ['AADSTS500581', 'XAADSTS50058', 'AADSTS5005'])
      assert.ok(!mentioning(body, 'AADSTS50058'), body);
    for (const body of ['my_invalid_grant', 'invalid_grants', 'invalid-invalid_grant', 'INVALID_GRANT']) {
      assert.ok(!mentioning(body, 'invalid_grant'), body);
    }
    assert.ok(!mentioning('axb', 'a.b'));
  });
});
