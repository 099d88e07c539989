import type { Family } from '../core/families.ts';
import { codePath, guidePath, type PagePath } from '../core/routes.ts';
import type { Page } from './page.ts';

/** A page above the page one is on. */
export interface TrailStep {
  readonly name: string;
  readonly path: PagePath;
}

/**
 * The way from the home page down to a page, itself left out: what the breadcrumbs show and what structured data says.
 *
 * @param page the page
 * @param section the family's list comes after the home page, or the list of guides; topics stand on the home page itself
 * @param prefixes prefix pages on the way, shortest first; the nearest two are enough
 */
export function trailOf(
  page: Page,
  section: Family | 'guides' | 'topics',
  prefixes: readonly string[] = [],
): TrailStep[] {
  const { t } = page;
  const home: TrailStep = { name: t('nav.home'), path: '/' };
  if (section === 'topics') return [home];
  if (section === 'guides') return [home, { name: t('nav.guides'), path: guidePath() }];
  return [
    home,
    { name: t(`family.${section}.label`), path: codePath(section) },
    ...prefixes.slice(-2).map((prefix) => ({ name: prefix, path: codePath(section, prefix) })),
  ];
}
