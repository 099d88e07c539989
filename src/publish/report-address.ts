/** What a report of a wrong or missing text is about. */
export interface ReportFacts {
  /** Where the project lives, as `REPOSITORY_URL` says. */
  readonly repository: string;
  /** The code, `AADSTS50058`. */
  readonly code: string;
  readonly locale: string;
  /** What the build is of: date or digest. */
  readonly version: string;
}

/**
 * Address of a new issue with title and text. Nothing of what a reader typed or pasted is in it.
 *
 * @param facts see `ReportFacts`
 * @example reportAddress({ repository: 'https://github.com/contoso/atlas', code: 'AADSTS50058', locale: 'en', version: '' })
 */
export function reportAddress({ repository, code, locale, version }: ReportFacts): string {
  const address = new URL(`${repository.replace(/\/$/, '')}/issues/new`);
  address.searchParams.set('title', `${code} (${locale}): `);
  address.searchParams.set('body', `Code: ${code}\nLocale: ${locale}\nVersion: ${version}\n\n`);
  return address.href;
}
