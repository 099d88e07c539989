import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { codeSchema, guideSchema, translationSchema } from './lib/content-schemas.ts';

/** Ids are paths without ending, as they are: `aadsts/50058/fr`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.md$/, '');

const load = (base: string): ReturnType<typeof glob> => glob({ base, pattern: '**/*.md', generateId });

export const collections = {
  codes: defineCollection({ loader: load('./content/codes'), schema: codeSchema }),
  guides: defineCollection({ loader: load('./content/guides'), schema: guideSchema }),
  translations: defineCollection({ loader: load('./content/translations'), schema: translationSchema }),
};
