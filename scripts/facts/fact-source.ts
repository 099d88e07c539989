import type { FactSource, SightingKind } from '../../src/catalog/facts-schema.ts';
import type { InputSource } from './input.ts';

const KINDS: Readonly<Record<string, SightingKind>> = {
  learn: 'reference',
  'learn-b2c': 'reference',
  'learn-signins': 'reference',
  'learn-other': 'learn',
  'ms-article': 'article',
  'live-lookup': 'lookup',
  'learn-derived': 'copy',
  'ms-code': 'microsoft-code',
  'detection-content': 'detection',
  'third-party-code': 'third-party-code',
  'code-index': 'code-search',
  issue: 'report',
};

/** Filed as code in the list, but published on Learn. */
const PUBLISHED_ON_LEARN = new Set(['ms-msal-dotnet-docs', 'ms-office-js-docs', 'ms-graph-docs']);

/**
 * A source as the Atlas names it.
 *
 * @param source as the list describes it
 * @throws Error on a group that is not known
 */
export function factSource({ id, group, repo, path, commit, date, licence }: InputSource): FactSource {
  const kind = PUBLISHED_ON_LEARN.has(id) ? 'learn' : KINDS[group];
  if (kind === undefined)
    throw new Error(`source "${id}": group "${group}" is none of ${Object.keys(KINDS).join(', ')}`);
  const repository = /^[\w.-]+\/[\w.-]+$/.test(repo) ? repo : undefined;
  const isMicrosoft = !['third-party-code', 'detection', 'copy', 'report', 'code-search'].includes(kind);
  const hash = commit === null ? undefined : /\b[0-9a-f]{7,40}\b/.exec(commit)?.[0];
  const day = date === null ? undefined : /^\d{4}(?:-\d\d){0,2}/.exec(date)?.[0];
  return {
    kind,
    publisher: isMicrosoft || repo.startsWith('microsoft/') ? 'Microsoft' : (repository?.split('/')[0] ?? 'GitHub'),
    ...(repository === undefined ? {} : { repository, ...(path.startsWith('(') ? {} : { path }) }),
    ...(repository === undefined || hash === undefined ? {} : { commit: hash }),
    ...(day === undefined ? {} : { date: day }),
    licence: licence?.replace(/ \(.*\)$/, '') ?? 'none stated',
  };
}
