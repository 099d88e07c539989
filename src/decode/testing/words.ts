import fc from 'fast-check';
import type { Locale } from '../../core/locales.ts';
import type { Sentences } from '../../search/sentences.ts';
import { type CardWords, createWords, type DecodeData, type Words } from '../words.ts';

/**
 * Words for tests: each string is its own key.
 *
 * @param sentences meanings of codes
 * @param strings strings that matter to the test
 * @param locale the language
 */
export function testWords(
  sentences: Sentences = {},
  strings: Readonly<Record<string, string>> = {},
  locale: Locale = 'en',
): Words & CardWords {
  const all = new Proxy(strings, { get: (target, key) => target[String(key)] ?? String(key) });
  const words = createWords(locale, { strings: all as DecodeData['strings'], actions: {}, guides: {} }, sentences);
  return { ...words, remarks: () => ({ three: [], line: undefined }) };
}

/** Any text at all, halves of characters included. */
export const anyText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 32, max: 126 }))
    .map((u) => String.fromCharCode(u)),
});
