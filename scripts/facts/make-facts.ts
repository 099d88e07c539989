import type {
  FactSource,
  KnownCode,
  OauthValue,
  OtherNumber,
  Relation,
  SightingKind,
} from '../../src/catalog/facts-schema.ts';
import { compareDigits } from '../../src/core/families.ts';
import type { Correction, InputCode, InputSource, KnownCodesInput } from './input.ts';

/** Corrections that are said in words, decided by us: `amendments.json`. */
export interface Amendments {
  readonly sources: Readonly<Record<string, FactSource>>;
  readonly codes: Readonly<
    Record<
      string,
      {
        readonly state?: KnownCode['state'];
        readonly source?: string;
        readonly link?: string;
        readonly name?: string;
        readonly until?: string;
      }
    >
  >;
  readonly relations: readonly Relation[];
  readonly oauth: {
    readonly notReturned: readonly string[];
    readonly limits: Readonly<Record<string, OauthValue['limit']>>;
    readonly librarySuberrors: readonly string[];
    readonly added: Readonly<Record<string, OauthValue>>;
    readonly alsoSeenIn: Readonly<Record<string, string>>;
  };
  readonly otherNumbers: Readonly<Record<string, string | null>>;
}

/** Everything `content/facts` holds. */
export interface Facts {
  readonly sources: Readonly<Record<string, FactSource>>;
  readonly codes: ReadonlyMap<string, Readonly<Record<string, KnownCode>>>;
  readonly oauth: Readonly<Record<string, OauthValue>>;
  readonly relations: readonly Relation[];
  readonly otherNumbers: Readonly<Record<string, OtherNumber>>;
}

const STATES: Readonly<Record<string, KnownCode['state']>> = {
  'documented-on-learn': 'documented',
  'microsoft-article': 'article',
  'documented-until-2019': 'documented-until',
  'live-lookup-seen': 'lookup',
  'seen-in-reports': 'reports',
};

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
 * Makes the facts of the Atlas from a list of known codes.
 *
 * @param input the list
 * @param corrections what a second reading of it found; dates, marks and links are applied as they stand
 * @param amendments what the other corrections come to
 * @throws Error on a state or group that is not known, or a code that names a source the list has not
 */
export function makeFacts(input: KnownCodesInput, corrections: readonly Correction[], amendments: Amendments): Facts {
  const sources = {
    ...Object.fromEntries(input.sources.map((source) => [source.id, sourceOf(source)])),
    ...amendments.sources,
  };
  // A correction may be of several codes: `700213, 7002138`.
  const byCode = Map.groupBy(
    corrections.flatMap((one) => one.code.split(', ').map((code) => ({ ...one, code }))),
    ({ family, code }) => `${family}/${code}`,
  );
  const known = new Map(
    input.codes.map((one) => [
      `${one.family}/${one.code}`,
      knownCode(one, byCode.get(`${one.family}/${one.code}`) ?? []),
    ]),
  );
  for (const [id, amendment] of Object.entries(amendments.codes)) known.set(id, amended(known.get(id), amendment));
  for (const [id, { sources: named }] of known) {
    const missing = named.find((source) => !(source in sources));
    if (missing !== undefined) throw new Error(`${id} names the source "${missing}", which the list does not describe`);
  }
  const families = [...new Set([...known.keys()].map((id) => id.split('/')[0] ?? ''))].sort();
  const codesOf = (family: string): Record<string, KnownCode> =>
    Object.fromEntries(
      [...known]
        .filter(([id]) => id.startsWith(`${family}/`))
        .map(([id, one]): [string, KnownCode] => [id.slice(family.length + 1), one])
        .sort(([a], [b]) => compareDigits(a, b)),
    );
  const used = new Set([
    ...[...known.values()].flatMap((one) => one.sources),
    ...amendments.relations.flatMap((one) => one.sources),
  ]);
  for (const { seenIn } of input.otherFamilies.hresult) for (const id of seenIn) used.add(id);
  return {
    sources: Object.fromEntries(
      Object.entries(sources)
        .filter(([id]) => used.has(id))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    codes: new Map(families.map((family) => [family, codesOf(family)])),
    oauth: oauthValues(input, amendments),
    relations: amendments.relations,
    otherNumbers: otherNumbers(input, amendments),
  };
}

function sourceOf({ id, group, repo, path, commit, date, licence }: InputSource): FactSource {
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

function knownCode(one: InputCode, corrections: readonly Correction[]): KnownCode {
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

function amended(one: KnownCode | undefined, amendment: Amendments['codes'][string]): KnownCode {
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

function oauthValues({ otherFamilies }: KnownCodesInput, { oauth }: Amendments): Record<string, OauthValue> {
  const values = new Map<string, OauthValue>(Object.entries(oauth.added));
  for (const { kind, value, seenIn, reference } of otherFamilies.oauth) {
    if (oauth.notReturned.includes(value)) continue;
    const present = values.get(value);
    const url = reference.startsWith('https://') ? reference : undefined;
    const limit = reference.includes('native authentication')
      ? 'native-authentication'
      : (oauth.limits[value] ?? (oauth.librarySuberrors.includes(value) ? 'libraries' : undefined));
    values.set(value, {
      roles: [...new Set([...(present?.roles ?? []), kind])].sort() as OauthValue['roles'],
      ...(url === undefined && present?.reference === undefined ? {} : { reference: url ?? present?.reference }),
      ...(limit === undefined ? {} : { limit }),
      seenIn: [
        ...new Set([
          ...(present?.seenIn ?? []),
          ...seenIn,
          ...(oauth.alsoSeenIn[value] === undefined ? [] : [oauth.alsoSeenIn[value]]),
        ]),
      ],
    } as OauthValue);
  }
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function otherNumbers({ otherFamilies }: KnownCodesInput, amendments: Amendments): Record<string, OtherNumber> {
  return Object.fromEntries(
    otherFamilies.hresult
      .map(({ code, symbol, seenIn }): [string, OtherNumber] => {
        const name = code in amendments.otherNumbers ? amendments.otherNumbers[code] : symbol;
        return [code, { ...(name == null ? {} : { name }), seenIn: [...seenIn] }];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
