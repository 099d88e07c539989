import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeData, GuideData, TranslationData } from './content-schemas.ts';
import { codeTextOfSource, guideTextOfSource, type Loaded, translatedTexts } from './content-texts.ts';
import type { LocalText } from './local-text.ts';

const codeData: CodeData = {
  origin: 'source',
  family: 'aadsts',
  code: '50058',
  locale: 'fr',
  symbol: 'UserInformationNotProvided',
  action: 'Réessayez.',
  source: 'aadsts-fr',
  digest: '0123456789abcdef',
};
const guideData: GuideData = {
  origin: 'source',
  guide: 'error-response',
  locale: 'fr',
  title: 'Titre',
  source: 'aadsts-fr',
  digest: 'fedcba9876543210',
  sentences: ['1'],
};
const codes = [codeTextOfSource({ data: codeData, body: 'Texte.' })] as const;
const guides = [guideTextOfSource({ data: guideData, body: 'Guide.' })] as const;

/** A text as it is written out: what it does not have left out. */
function present(text: LocalText): object {
  return Object.fromEntries(Object.entries({ ...text, body: text.body }).filter(([, value]) => value !== undefined));
}

const from = { locale: 'fr' as const, digest: '0123456789abcdef' };
const translation = (data: Partial<TranslationData>): Loaded<TranslationData> => ({
  data: { locale: 'nb', from, ...data } as TranslationData,
  body: 'Tekst.',
});

describe('texts of sources', () => {
  it('keep what the front matter says', () => {
    const { family, code, symbol, ...texts } = codeData;
    const [{ text: codeText, ...ofCode }] = codes;
    assert.deepEqual(ofCode, { family, code, symbol });
    assert.deepEqual(present(codeText), { ...texts, body: 'Texte.' });
    const { guide, ...others } = guideData;
    const [{ text: guideText, ...ofGuide }] = guides;
    assert.deepEqual(ofGuide, { slug: guide });
    assert.deepEqual(present(guideText), { ...others, body: 'Guide.' });
  });

  it('are read only when a page asks for them', () => {
    const file = {
      data: codeData,
      get body(): string {
        throw new Error('read');
      },
    };
    const { text } = codeTextOfSource(file);
    assert.equal(text.locale, 'fr');
    assert.throws(() => text.body, /read/);
  });
});

it('nothing unseen gets into a text, whoever wrote it', () => {
  const dark = (text: string): string => `\u202e${text}\u200b\u{e0041}`;
  const data = { ...codeData, action: dark('A.') };
  const { body, action } = codeTextOfSource({ data, body: dark('B.') }).text;
  assert.deepEqual([body, action], ['B.', 'A.']);
  const guide = guideTextOfSource({ data: { ...guideData, title: dark('T') }, body: dark('G.') }).text;
  assert.deepEqual([guide.body, guide.title], ['G.', 'T']);
  const hostile = translation({ family: 'aadsts', code: '50058', action: dark('P.'), note: dark('N.') });
  const { text } = translatedTexts([{ ...hostile, body: dark('K.') }], codes, guides).codes[0] ?? {};
  assert.deepEqual([text?.body, text?.action, text?.note], ['K.', 'P.', 'N.']);
});

describe('translatedTexts', () => {
  it('gives a translation the symbol, source and lines of its original, and its own words', () => {
    const { codes: found } = translatedTexts(
      [translation({ family: 'aadsts', code: '50058', action: 'Prøv igjen.', note: 'Uklart.' })],
      codes,
      guides,
    );
    const [entry] = found;
    assert.equal(found.length, 1);
    assert.equal(entry?.symbol, 'UserInformationNotProvided');
    const { text } = entry ?? assert.fail();
    assert.deepEqual(
      [text.locale, text.origin, text.body, text.action, text.note, text.source, text.digest],
      ['nb', 'translation', 'Tekst.', 'Prøv igjen.', 'Uklart.', 'aadsts-fr', '0123456789abcdef'],
    );
  });

  it('sorts guides from codes', () => {
    const { codes: found, guides: read } = translatedTexts(
      [translation({ guide: 'error-response', title: 'Tittel' })],
      codes,
      guides,
    );
    assert.deepEqual(found, []);
    assert.deepEqual([read[0]?.slug, read[0]?.text.title, read[0]?.text.from], ['error-response', 'Tittel', 'fr']);
  });

  it('refuses a translation of a text that is not there, and says what to do', () => {
    for (const data of [
      { family: 'aadsts', code: '50099' },
      { family: 'aadb2c', code: '50058' },
      { family: 'aadsts', code: '50058', from: { ...from, locale: 'en' } },
      { guide: 'gone' },
    ] as Partial<TranslationData>[]) {
      assert.throws(
        () => translatedTexts([translation(data)], codes, guides),
        /^Error: content\/translations\/\w+\/[\w-]+: there is no source text in "(?:fr|en)" .*delete the translation\.$/,
      );
    }
  });
});
