import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { compareCodes, FAMILIES, type Family } from '../../src/core/families.ts';
import { type Locale, localeFacts } from '../../src/core/locales.ts';
import { MOST_LISTED } from '../../src/search/order.ts';
import type { GoldenRow } from '../golden/golden.ts';

/** What a reader sees for a text. */
export interface Shown {
  /** Why and where to, without the language: `exact /aadsts/50058`. Answers, full text and what is no answer alike. */
  readonly rows: readonly string[];
  readonly status: string;
}

/** Where results are shown. */
export type Surface = 'dialog' | 'page';

const CATALOG = readCatalog(join(import.meta.dirname, '../..'));

/** All codes with a page, in numeric order. */
export const CODES: Readonly<Record<Family, readonly string[]>> = Object.fromEntries(
  FAMILIES.map((family) => [
    family,
    [...(CATALOG.codes.get(family) ?? [])].map(({ code }) => code).sort((a, b) => compareCodes(family, a, b)),
  ]),
) as Record<Family, string[]>;

/**
 * Opens the place in which `ask` asks.
 *
 * @param page a browser page
 * @param locale the language
 * @param surface the dialog on a code's page, or the results page
 */
export async function open(page: Page, locale: Locale, surface: Surface): Promise<void> {
  const { segment } = localeFacts(locale);
  const folder = segment && `/${segment}`;
  await page.goto(`${folder}/${surface === 'page' ? 'search' : 'aadsts/50058'}`);
  if (surface === 'dialog') await page.keyboard.press('/');
  await page.locator(surface === 'dialog' ? 'dialog[open] [role=listbox]' : '#results[aria-busy]').waitFor({
    state: 'attached',
  });
}

/**
 * Puts texts into the box, one after the other as people do, and reads what is shown for each. Runs within the browser:
 * hundreds take seconds.
 *
 * @param page a page `open` opened
 * @param surface as given to `open`
 * @param texts what to ask
 */
export async function ask(page: Page, surface: Surface, texts: readonly string[]): Promise<Shown[]> {
  return page.evaluate(
    async ({ isDialog, texts }) => {
      const root = document.querySelector(isDialog ? 'dialog[open]' : '[data-lookup]') as HTMLElement;
      const input = root.querySelector('input') as HTMLInputElement;
      const list = root.querySelector(isDialog ? '[role=listbox]' : '#results') as HTMLElement;
      const home = document.documentElement.lang === 'en' ? '' : `/${document.documentElement.lang.toLowerCase()}`;
      const enter = (text: string): void => {
        input.select();
        if (/[\r\n]/.test(text)) {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        } else {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
      };
      const settled = async (text: string): Promise<void> => {
        const wanted = text.trim() === '' ? '' : text;
        const end = performance.now() + 20_000;
        while (list.dataset.for !== wanted || list.getAttribute('aria-busy') !== 'false') {
          if (performance.now() > end) throw new Error(`no results shown for ${JSON.stringify(text)}`);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      };
      const shown = [];
      for (const text of texts) {
        enter(text);
        await settled(text);
        // A row that only does something leads nowhere.
        const links = [...root.querySelectorAll<HTMLAnchorElement>('a.hit')].filter(({ href }) => href !== '');
        const rows = links.map((link) => {
          const why = link.closest<HTMLElement>('[data-why]')?.dataset.why;
          const { pathname, hostname } = new URL(link.href);
          const isHere = hostname === location.hostname && pathname.startsWith(`${home}/`);
          return `${why} ${isHere ? pathname.slice(home.length) : link.href}`;
        });
        shown.push({ rows, status: root.querySelector('[role=status]')?.textContent ?? '' });
      }
      return shown;
    },
    { isDialog: surface === 'dialog', texts },
  );
}

/** The resolver's answers among what is shown. */
export function answersOf({ rows }: Shown): string[] {
  return rows.filter((row) => /^(?:exact|name|former|part|prefix) /.test(row));
}

/**
 * What is wrong with what is shown for a row of the golden table.
 *
 * @param row the row
 * @param shown what is shown for its query
 * @returns undefined when nothing is
 */
export function wrongWith({ query, line, expected, open }: GoldenRow, shown: Shown): string | undefined {
  const wanted = new Set<string>();
  const problems: string[] = [];
  for (const label of expected) {
    const [, kind = '', rest = ''] = /^(?:(\w+):)?(.*)$/s.exec(label) ?? [];
    const [family = '', code = ''] = rest.split('/');
    if (kind === 'unknown' || kind === 'noprefix') {
      if (!shown.status.includes(code || rest)) problems.push(`does not say that ${rest} is unknown`);
      if (kind === 'unknown' && code === '' && shown.rows.some((row) => /^(?:text|near) /.test(row)))
        problems.push('shows full text for an unknown code');
    } else if (kind === 'suggest') {
      if (!shown.rows.includes(`offer /${rest}`)) problems.push(`does not offer ${rest}`);
    } else {
      const why = { '': 'exact', symbol: 'name', start: 'part' }[kind] ?? kind;
      if (![...wanted].some((row) => row.endsWith(` /${rest}`))) wanted.add(`${why} /${rest}`);
      if (kind !== 'prefix') continue;
      // Complete, and in numeric order; in the dialog the first ones, and the way to all.
      const isCut = shown.rows.some((row) => row.startsWith('all '));
      const codes = CODES[family as Family]
        .filter((one) => one.startsWith(code))
        .slice(0, isCut ? MOST_LISTED - 1 : undefined);
      for (const one of codes) wanted.add(`prefix /${family}/${one}`);
    }
  }
  // Names that only have the words come by how common their codes are; codes that people call so stand before them.
  const isPart = (row: string): boolean => row.startsWith('part ');
  const missing = [...wanted].filter(
    (row) => isPart(row) && !shown.rows.some((one) => one.split(' ')[1] === row.split(' ')[1]),
  );
  if (missing.length > 0 && !open) problems.push(`lacks ${missing.slice(0, 6).join(', ')}`);
  const others = [...wanted].filter((row) => !isPart(row));
  // What people call so, or describe so, stands under a heading of its own; it is shown all the same.
  const pathOf = (row: string): string => row.slice(row.indexOf(' ') + 1);
  const elsewhere = shown.rows
    .filter((row) => /^(?:asked|described) /.test(row))
    .flatMap((row) => others.filter((other) => pathOf(other) === pathOf(row)));
  const inOrder = answersOf(shown).filter((row) => !isPart(row));
  const answers = (
    elsewhere.length > 0 ? others.filter((row) => elsewhere.includes(row) || inOrder.includes(row)) : inOrder
  ).slice(0, open ? others.length : undefined);
  const strangers = answersOf(shown).filter((row) => isPart(row) && !wanted.has(row));
  if (!open && strangers.length > 0) problems.push(`also has ${strangers.slice(0, 6).join(', ')}`);
  if (answers.join() !== others.join())
    problems.push(`answers ${answers.slice(0, 6).join(', ')}; not ${others.slice(0, 6).join(', ')}`);
  return problems.length ? `line ${line}, ${JSON.stringify(query.slice(0, 60))}: ${problems.join('; ')}` : undefined;
}
