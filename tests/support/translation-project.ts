import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import { digestOf } from '../../src/core/digest.ts';
import { LOCALES } from '../../src/core/locales.ts';

const GLOSSARY = `## Terms

| French | Here | Note |
| - | - | - |
| jeton | token / 權杖 | |

## Placeholders

| Source | Here | Note |
| - | - | - |
| {nom} | {name} | |
`;

/** A text of a code, as the converter writes it. */
export const FRENCH = 'Le jeton « {nom} » est expiré.';

/** Its digest. */
export const DIGEST = digestOf(FRENCH);

/** A project in a folder of its own, which goes when the test ends. */
export interface TranslationProject {
  readonly root: string;
  /** Writes a file; the path is below the project. */
  readonly write: (file: string, text: string) => void;
  /** Writes a translation of AADSTS50058. */
  readonly translate: (locale: string, body: string, digest?: string) => void;
}

/**
 * A project with two codes and two guides, glossaries, no exemption and no translation.
 *
 * @param context the test
 */
export function translationProject(context: TestContext): TranslationProject {
  const root = mkdtempSync(join(tmpdir(), 'translations-'));
  context.after(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const source = { origin: 'source', locale: 'fr', source: 'a', digest: DIGEST };
  write(
    'content/codes/aadsts/50058/fr.md',
    formatEntryFile({ ...source, family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' }, FRENCH),
  );
  write(
    'content/codes/oauth/invalid_grant/fr.md',
    formatEntryFile({ ...source, family: 'oauth', code: 'invalid_grant', action: 'Réessayez.' }, 'Octroi non valide.'),
  );
  for (const locale of LOCALES) {
    const guide = { ...source, locale, guide: 'in-all', title: 'Title' };
    write(`content/guides/in-all/${locale}.md`, formatEntryFile(guide, 'Text.'));
  }
  write('content/guides/in-one/fr.md', formatEntryFile({ ...source, guide: 'in-one', title: 'Titre' }, 'Texte.'));
  for (const locale of LOCALES.filter((one) => one !== 'fr')) write(`content/glossary/${locale}.md`, GLOSSARY);
  write('content/glossary/exemptions.tsv', 'entry\tlocale\tcheck\tabout\treason\n');
  const translate = (locale: string, body: string, digest = DIGEST): void => {
    const data = { family: 'aadsts', code: '50058', locale, from: { locale: 'fr', digest } };
    write(`content/translations/aadsts/50058/${locale}.md`, formatEntryFile(data, body));
  };
  return { root, write, translate };
}
