import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Candidate, oursGoesFirst, type SourceFacts } from './which-text.ts';

const source = (id: string, facts: Partial<SourceFacts>): SourceFacts => ({
  id,
  locale: 'nb',
  translation: 'MT',
  date: '2022-05',
  ...facts,
});
const french = source('fr', { locale: 'fr', date: '2022-05', earlier: [{ date: '2020' }] });
const text = (from: string, more: Partial<Candidate> = {}): Candidate => ({ locale: 'nb', source: from, ...more });

/** Is ours, made from the French document, shown before theirs? */
const ours = (theirs: Partial<SourceFacts>, more: Partial<Candidate> = {}): boolean =>
  oursGoesFirst(text('fr', more), text('nb'), new Map([french, source('nb', theirs)].map((one) => [one.id, one])));

describe('our translation and a document’s text in the same language', () => {
  it('the newer one goes first, whoever made it', () => {
    assert.equal(ours({ date: '2021-12-31', translation: 'HT' }), true);
    assert.equal(ours({ date: '2022-06-01', translation: 'MT' }), false);
  });

  it('of one date, ours goes before a machine’s, and after people’s and authors’', () => {
    assert.equal(ours({ translation: 'MT' }), true);
    assert.equal(ours({ translation: 'HT' }), false);
    assert.equal(ours({ translation: null }), false);
  });

  it('a document without a date is older than any with one, unless "between" says otherwise', () => {
    assert.equal(ours({ date: null, translation: 'HT' }), true);
    assert.equal(ours({ date: null, between: { after: '2023', why: 'It names a product of 2023.' } }), false);
    assert.equal(
      ours({ date: null, between: { before: '2021', why: 'It was handed over then.' }, translation: 'HT' }),
      true,
    );
  });

  it('a translation counts as written when the edition it was made from was', () => {
    assert.equal(ours({ date: '2021' }, { isStale: true }), false);
    assert.equal(ours({ date: '2021' }, { edition: 1 }), false);
    assert.equal(ours({ date: '2021' }, { edition: 2 }), true);
  });

  it('the manifest can decide', () => {
    assert.equal(ours({ date: '2010', prefer: true }), false);
    assert.equal(ours({ date: '2030', prefer: false, translation: 'HT' }), true);
  });
});
