import { defineCollection } from 'astro:content';
import { codeSchema, guideSchema, translationSchema } from './catalog/content-schemas.ts';
import { entryFiles } from './site/entry-loader.ts';

export const collections = {
  codes: defineCollection({ loader: entryFiles('content/codes'), schema: codeSchema }),
  guides: defineCollection({ loader: entryFiles('content/guides'), schema: guideSchema }),
  translations: defineCollection({ loader: entryFiles('content/translations'), schema: translationSchema }),
};
