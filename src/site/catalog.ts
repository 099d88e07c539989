import { getCollection } from 'astro:content';
import { readAnswers } from '../catalog/answers.ts';
import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { CONTENT_ROOT } from '../catalog/content-root.ts';
import { codeTextOfSource, guideTextOfSource, type Loaded, translatedTexts } from '../catalog/content-texts.ts';
import { readFacts } from '../catalog/facts.ts';
import { readFormerNames } from '../catalog/former-names.ts';
import { readNotes } from '../catalog/notes.ts';
import { sourcesById } from '../catalog/sources.ts';
import { readBody } from './entry-loader.ts';

let catalog: Promise<Catalog> | undefined;

/** The catalog of all entries, put together once a build from the content collections. */
export function getCatalog(): Promise<Catalog> {
  catalog ??= loadCatalog();
  return catalog;
}

async function loadCatalog(): Promise<Catalog> {
  const codes = (await getCollection('codes')).map((entry) => codeTextOfSource(new ContentFile(entry)));
  const guides = (await getCollection('guides')).map((entry) => guideTextOfSource(new ContentFile(entry)));
  const translations = (await getCollection('translations')).map((entry) => new ContentFile(entry));
  const translated = translatedTexts(translations, codes, guides);
  const facts = readFacts(CONTENT_ROOT);
  const knowledge = {
    facts,
    answers: readAnswers(CONTENT_ROOT),
    notes: readNotes(CONTENT_ROOT, facts),
    sources: sourcesById(),
    formerNames: readFormerNames(CONTENT_ROOT),
  };
  return buildCatalog([...codes, ...translated.codes], [...guides, ...translated.guides], knowledge);
}

/** An entry whose body is read when a page asks for it: Astro's store keeps front matter only (entry-loader.ts). */
class ContentFile<T> implements Loaded<T> {
  readonly data: T;
  readonly #path: string;

  constructor({ data, filePath = '' }: { data: T; filePath?: string }) {
    this.data = data;
    this.#path = filePath;
  }

  get body(): string {
    return readBody(this.#path);
  }
}
