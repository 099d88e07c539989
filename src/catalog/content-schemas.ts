import { z } from 'astro/zod';
import { FAMILIES } from '../core/families.ts';
import { LOCALES } from '../core/locales.ts';

const locale = z.enum(LOCALES, `must be one of ${LOCALES.join(', ')}`);
const family = z.enum(FAMILIES, `must be one of ${FAMILIES.join(', ')}`);
const digest = z.string().regex(/^[0-9a-f]{16}$/, 'must be the 16 digits that `npm run convert` writes');
const code = z.string('must be in quotes, so that YAML does not read a number').min(1);
const text = z.string().min(1, 'must not be empty; leave the key out instead');
/** Number of the source's edition, where the text is not of the newest one. */
const edition = z.number().int().positive().optional();

/** Front matter of content/codes: one text of a code from a source. */
export const codeSchema = z.strictObject({
  origin: z.literal('source', 'files in content/codes are made by `npm run convert`; write in content/translations'),
  family,
  code,
  locale,
  symbol: text.optional(),
  action: text.optional(),
  source: text,
  edition,
  /** The edition that last had the code (`aadsts-fr@1`), where the newest of its family has it no more. */
  until: text.optional(),
  digest,
});

/** Front matter of content/guides: one text of a guide from a source. */
export const guideSchema = z.strictObject({
  origin: z.literal('source', 'files in content/guides are made by `npm run convert`; write in content/translations'),
  guide: text,
  locale,
  title: text,
  source: text,
  edition,
  digest,
  sentences: z.array(z.string()).optional(),
});

/** Which text a translation was made from: when the source text's digest moves, the translation is stale. */
const translatedFrom = z.strictObject({ locale, digest });

/** Front matter of content/translations: a text written here, of a code or of a guide. */
export const translationSchema = z
  .strictObject({
    family: family.optional(),
    code: code.optional(),
    guide: text.optional(),
    locale,
    title: text.optional(),
    action: text.optional(),
    note: text.optional(),
    from: translatedFrom,
  })
  .refine(
    ({ guide, family, code }) =>
      guide === undefined ? family !== undefined && code !== undefined : family === undefined && code === undefined,
    'must name either a guide, or a family and a code',
  );

export type CodeData = z.infer<typeof codeSchema>;
export type GuideData = z.infer<typeof guideSchema>;
export type TranslationData = z.infer<typeof translationSchema>;
