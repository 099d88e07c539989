import type { Kind } from '../catalog/answers-schema.ts';
import type { Family } from '../core/families.ts';
import { type Locale, localeFacts } from '../core/locales.ts';
import type { PagePath } from '../core/routes.ts';

/** What a picture for link previews shows: a kind of error of a family, one code, or the site. */
export type PreviewSubject =
  | { readonly family: Family; readonly kind: Kind; readonly code?: string | undefined }
  | 'site'
  | 'guides';

/**
 * Where a picture is, below the site's base.
 *
 * @param locale the language of its words
 * @param subject what it shows
 * @example previewPath('fr', { family: 'aadsts', kind: 'failure' }) // '/previews/fr/aadsts-failure.png'
 */
export function previewPath(locale: Locale, subject: PreviewSubject): PagePath {
  return `/previews/${localeFacts(locale).segment || locale}/${nameOf(subject)}.png`;
}

function nameOf(subject: PreviewSubject): string {
  if (typeof subject === 'string') return subject;
  const { family, kind, code } = subject;
  return code === undefined ? `${family}-${kind}` : `${family}/${code}`;
}
