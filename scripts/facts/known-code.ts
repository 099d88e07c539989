import type { KnownCode } from '../../src/catalog/facts-schema.ts';
import type { Amendments } from './amendments.ts';
import type { Correction, InputCode } from './input.ts';

const STATES: Readonly<Record<string, KnownCode['state']>> = {
  'documented-on-learn': 'documented',
  'microsoft-article': 'article',
  'documented-until-2019': 'documented-until',
  'live-lookup-seen': 'lookup',
  'seen-in-reports': 'reports',
};

/**
 * What is known of a code.
 *
 * @param one the code as the list has it
 * @param corrections what a second reading found about it
 * @throws Error on a state that is not known
 */
export function knownCode(one: InputCode, corrections: readonly Correction[]): KnownCode {
  const state = STATES[one.status];
  if (state === undefined)
    throw new Error(`${one.family}/${one.code}: status "${one.status}" is none of ${Object.keys(STATES).join(', ')}`);
  const dateOf = (field: string, given: string | undefined): string | undefined => {
    const said = corrections.find((correction) => correction.field === field)?.correction;
    return said !== undefined && /^\d{4}(-\d\d){0,2}$/.test(said) ? said : given;
  };
  const since = dateOf('firstSeen', one.firstSeen);
  const until = dateOf('lastSeen', one.lastSeen);
  const isWeak =
    one.weak === true &&
    !corrections.some(({ field, correction }) => field === 'weak' && correction.startsWith('drop'));
  const name = one.symbols?.find(({ seenIn }) => seenIn.some(isNewestEdition))?.name;
  const formerNames = [
    ...new Set([
      ...(one.formerSymbols ?? []),
      ...(one.symbols ?? [])
        .filter(({ name: other, seenIn }) => other !== name && seenIn.some(isMicrosofts))
        .map((symbol) => symbol.name),
    ]),
  ].filter((other) => other !== name);
  const about = (kind: string): string[] =>
    corrections.filter((one) => one.kind === kind).flatMap(({ problem }) => problem.match(/https:\S+/g) ?? []);
  const [generic, wrong, old] = [about('link-generic'), about('link-form'), about('link-old')];
  const all = [...new Set([...(one.links ?? []), ...replacements(corrections)])];
  const isArticle = (link: string): boolean => link.includes('/troubleshoot/') && !old.includes(link);
  const links = all.filter(
    (link) => !generic.includes(link) && !wrong.includes(link) && !(old.includes(link) && all.some(isArticle)),
  );
  return clean({
    state,
    since,
    until: until === since ? undefined : until,
    name,
    formerNames,
    formerlyDocumented: one.formerlyOnLearn === true ? true : undefined,
    weak: isWeak ? true : undefined,
    sources: [...one.sources],
    links,
    furtherReading: all.filter((link) => generic.includes(link)),
  });
}

/** Addresses that a correction gives in place of another form of them. */
function replacements(corrections: readonly Correction[]): string[] {
  return corrections.filter(({ kind }) => kind === 'link-form').map(({ correction }) => correction);
}

/** A page may print a name only if a page of Microsoft gives it; the newest edition's is the current one. */
function isNewestEdition(source: string): boolean {
  return source === 'learn-aadsts-2026' || source === 'learn-aadsts-2025-02';
}

function isMicrosofts(source: string): boolean {
  return source.startsWith('learn-aadsts-') || source === 'learn-breaking-changes' || source === 'ms-support-articles';
}

/**
 * A code with what we decided about it.
 *
 * @param one what is known of it; undefined where the list has it not
 * @param amendment our decision
 */
export function amended(one: KnownCode | undefined, amendment: Amendments['codes'][string]): KnownCode {
  const { state, source, link, name, until } = amendment;
  const base: KnownCode = one ?? { state: state ?? 'reports', sources: [] };
  const sources = source === undefined || base.sources.includes(source) ? base.sources : [source, ...base.sources];
  return clean({
    ...base,
    state: state ?? base.state,
    until: until ?? base.until,
    name: name ?? base.name,
    formerNames: base.formerNames?.filter((other) => other !== name),
    weak: state === undefined ? base.weak : undefined,
    sources: [...sources],
    links: link === undefined ? base.links : [...(base.links ?? []), link],
  });
}

type Loose = { [Key in keyof KnownCode]?: KnownCode[Key] | undefined } & Pick<KnownCode, 'state' | 'sources'>;

function clean(loose: Loose): KnownCode {
  const { state, since, until, name, formerNames, formerlyDocumented, weak, sources, links, furtherReading } = loose;
  return {
    state,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(name === undefined ? {} : { name }),
    ...(formerNames === undefined || formerNames.length === 0 ? {} : { formerNames }),
    ...(formerlyDocumented === undefined ? {} : { formerlyDocumented }),
    ...(weak === undefined ? {} : { weak }),
    sources,
    ...(links === undefined || links.length === 0 ? {} : { links }),
    ...(furtherReading === undefined || furtherReading.length === 0 ? {} : { furtherReading }),
  };
}
