import type { PagePath } from '../../core/routes.ts';
import { API_VERSION, type SchemaName } from './schemas.ts';

/** Folder of the files that hold all codes. */
export const API: PagePath = `/api/v${API_VERSION}`;

/** Where a code's page is as JSON, all languages in one: `/aadsts/50058.json`. */
export function jsonPath(page: PagePath): PagePath {
  return `${page}.json`;
}

/** Where a code's page is as Markdown, one file a language: `/aadsts/50058.md`. */
export function markdownPath(page: PagePath): PagePath {
  return `${page}.md`;
}

/** Where a schema is. */
export function schemaPath(name: SchemaName): PagePath {
  return `${API}/schema/${name}.json`;
}
