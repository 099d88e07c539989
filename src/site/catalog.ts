import { getCollection } from 'astro:content';
import { buildCatalog, type Catalog } from '../lib/catalog.ts';
import { codeTextOfSource, guideTextOfSource, translatedTexts } from '../lib/content-texts.ts';

let catalog: Promise<Catalog> | undefined;

/** The catalog of all entries, put together once a build from the content collections. */
export function getCatalog(): Promise<Catalog> {
  catalog ??= loadCatalog();
  return catalog;
}

async function loadCatalog(): Promise<Catalog> {
  const withBody = <T>({ data, body }: { data: T; body?: string | undefined }): { data: T; body: string } => ({
    data,
    body: (body ?? '').trim(),
  });
  const codes = (await getCollection('codes')).map((entry) => codeTextOfSource(withBody(entry)));
  const guides = (await getCollection('guides')).map((entry) => guideTextOfSource(withBody(entry)));
  const translations = (await getCollection('translations')).map(withBody);
  const translated = translatedTexts(translations, codes, guides);
  return buildCatalog([...codes, ...translated.codes], [...guides, ...translated.guides]);
}
