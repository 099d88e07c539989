import type { APIRoute } from 'astro';
import { encodeVocabulary } from '../decode/redact/vocabulary.ts';
import { reviewedWords, siteTexts, vocabularyOf } from '../site/vocabulary.ts';

/** The words that stay on the decode page's card. One file for all languages. */
export const GET: APIRoute = () =>
  new Response(encodeVocabulary(vocabularyOf(siteTexts(), reviewedWords())), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
