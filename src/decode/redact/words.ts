import type { Vocabulary } from './vocabulary.ts';

/** What a word before an apostrophe, or behind one, is cut down to: `l’utilisateur`, `user's`, `d'accès`. */
const CLIPPED = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|hui|s|t|re|ve|ll|d|m)$/;
/** The parts of a name that is written in one: `MSALErrorDomain`, `errorCode`. */
const HUMPS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\P{L}\p{Lu}]+|\p{N}+/gu;
const HAN = /\p{Script=Han}/u;

/** A part of a word, as long as it may be judged by itself. */
const ATOM = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Is all of a word known? A word may have several parts, with signs between them or humps; each must be known. What is
 * joined by hyphens may be the name of a machine though each part is a word (`mail-gateway`): it must be known as a whole,
 * or be joined as languages and programs join words. Han characters are judged elsewhere.
 *
 * @param word letters and digits, with signs between
 * @param isOption does it stand behind the hyphen of an option?
 */
export function isKnown(word: string, vocabulary: Vocabulary, isOption = false): boolean {
  const plain = word.replace(/[’ʼ＇]/g, "'");
  if (knows(plain, vocabulary)) return true;
  if (!isOption && HYPHEN.test(plain) && !isJoinedWord(plain, vocabulary)) return false;
  const atoms = plain.match(ATOM) ?? [];
  const isClipped = plain.includes("'");
  return atoms.every(
    (atom) => HAN.test(atom) || (isClipped && CLIPPED.test(atom.toLowerCase())) || isAtomKnown(atom, vocabulary),
  );
}

const HYPHEN = /[\p{L}\p{N}]-[\p{L}\p{N}]/u;
/** Parts that come before any word, or behind it, in the languages of the site. */
const BEFORE =
  /^(?:non|pre|post|re|multi|self|cross|single|double|one|two|three|first|second|e|co|sub|un|anti|auto|inter|intra|over|semi|pseudo|super|meta|mid|ex|well|half|all|x|ms|ikke|selv|på|sous|sur|avant|arrière|mi|demi|contre|entre|hors|sans|deux|trois|au|ci|là)$/i;
const BEHIND =
  /^(?:vous|le|la|les|lui|moi|toi|nous|leur|en|y|ci|là|mêmes?|ils?|elles?|on|ce|t|je|tu|et|er|ene|ens|ets|ers|enes|in|out|up|off|based|only|free|side|wide|time|level|specific|like|aware|party|factor|safe|sensitive|tokens?|ids?|uris?|urls?|type|header|\p{L}{2,}(?:ed|ing|able|ible))$/iu;
/** Whoever makes what is called so, or the protocol it belongs to: no one's own name. */
const MAKER =
  /^(?:microsoft|windows|azure|aad|aadsts|entra|msal|adal|oauth2?|oidc|saml|openid|graph|powershell|kerberos|intune|sharepoint|outlook|teams|office|github|google|apple|sso|mfa|jwt|id|ip|token|http|https|api|url|uri|app)$/i;
export const COMMAND =
  /^(?:Get|Set|New|Connect|Disconnect|Remove|Add|Update|Invoke|Start|Stop|Test|Enable|Disable|Import|Export|Select|Where|ForEach|Format|Out|Write|Read|Convert\p{L}*|Install|Uninstall|Grant|Revoke|Reset|Find|Register|Unregister|Enter|Exit|Confirm|Restart|Show|Join|Split|Sort|Measure|Group|Wait|Copy|Move|Rename|Clear|Resolve|Sync|Use|Save)-\p{Lu}/u;
/** `Content-Type`, `X-Forwarded-For` */
const HEADER =
  /^(?:Content|Accept|Cache|Retry|User|WWW|X|Set|Proxy|Access|Strict|Transfer|Keep|Referrer|Permissions|Cross|If|Last|Sec|Return|Reply|Message|In|MIME)(?:-\p{Lu}\p{L}*)+$/u;

/** Is a word with hyphens joined as languages and programs join words? Each part must be known all the same. */
function isJoinedWord(word: string, vocabulary: Vocabulary): boolean {
  if (COMMAND.test(word) || HEADER.test(word)) return true;
  return word.split(/[^\p{L}\p{M}\p{N}'-]+/u).every((part) => {
    const piece = part.replace(/^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu)'|'s?$/gi, '');
    if (!piece.includes('-') || vocabulary.has(piece.toLowerCase())) return true;
    const parts = piece.split('-');
    const isAcronym = (part: string): boolean => /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u.test(part);
    return (
      BEFORE.test(parts[0] ?? '') ||
      BEHIND.test(parts.at(-1) ?? '') ||
      (parts.some(isAcronym) && !parts.every(isAcronym)) ||
      MAKER.test(parts[0] ?? '')
    );
  });
}

function isAtomKnown(atom: string, vocabulary: Vocabulary): boolean {
  if (knows(atom, vocabulary)) return true;
  // With a capital, as at the beginning of a sentence, it has to be longer.
  if (
    /^\p{Lu}?\p{Ll}+$/u.test(atom) &&
    atom.length >= (/^\p{Lu}/u.test(atom) ? 10 : 8) &&
    isCompound(atom.toLowerCase(), vocabulary)
  )
    return true;
  const humps = atom.match(HUMPS) ?? [];
  const isShown = (hump: string): boolean =>
    vocabulary.has(hump.toLowerCase()) || (humps.length > 2 && /^\p{Lu}{1,2}$/u.test(hump));
  return humps.length > 1 && humps.every(isShown);
}

const SHORTEST_PART = 3;
/** What is longer is no word, and would take long to take apart. */
const LONGEST_WORD = 60;

/** Norwegian joins words to one, with an s between: `autentiseringsfeil`. */
function isCompound(word: string, vocabulary: Vocabulary): boolean {
  if (word.length > LONGEST_WORD) return false;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (!vocabulary.isPart(word.slice(0, at))) continue;
    const rest = word.slice(at);
    if (vocabulary.isPart(rest) || (rest.startsWith('s') && vocabulary.isPart(rest.slice(1)))) return true;
    if (isCompound(rest, vocabulary) || (rest.startsWith('s') && isCompound(rest.slice(1), vocabulary))) return true;
  }
  return false;
}

function knows(word: string, vocabulary: Vocabulary): boolean {
  const small = word.toLowerCase();
  if (!vocabulary.has(small)) return false;
  return word === small || !vocabulary.isName(small);
}

/** Characters that are words by themselves; others may be a syllable of a name. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A piece of a run of Han characters. */
export interface HanWord {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
}

/**
 * Cuts a run of Han characters into words. A single character beside an unknown word may be a part of the name and is
 * unknown too, unless it is a particle.
 *
 * @param run Han characters
 */
export function hanWords(run: string, vocabulary: Vocabulary): HanWord[] {
  const segments = [...segmenter.segment(run)];
  const words: (HanWord & { readonly isLoose: boolean })[] = [];
  for (let at = 0; at < segments.length; ) {
    const start = segments[at]?.index ?? 0;
    // Engines know few words of the trade: what they cut may be one word to us.
    let taken = 1;
    let word = segments[at]?.segment ?? '';
    for (let more = MOST_JOINED; more > 1; more -= 1) {
      const joined = segments
        .slice(at, at + more)
        .map(({ segment }) => segment)
        .join('');
      if (joined.length <= word.length || !vocabulary.has(joined)) continue;
      taken = more;
      word = joined;
      break;
    }
    const isLoose = word.length === 1 && !PARTICLES.has(word);
    words.push({ start, end: start + word.length, isKnown: isHanKnown(word, vocabulary), isLoose });
    at += taken;
  }
  const known = words.map(({ isKnown }) => isKnown);
  const spread = (at: number, from: number): void => {
    if (words[at]?.isLoose === true && known[from] === false) known[at] = false;
  };
  for (let at = 1; at < words.length; at += 1) spread(at, at - 1);
  for (let at = words.length - 2; at >= 0; at -= 1) spread(at, at + 1);
  return words.map(({ start, end }, at) => ({ start, end, isKnown: known[at] ?? false }));
}

const MOST_JOINED = 4;
const PARTICLES: ReadonlySet<string> = new Set(
  '的是在和與或了不有為由從到被將以及之其此該您我你他她它們等未已會要請於並則若如但而也都就還又只所這那個把時中上下後前內外間者且讓至向對',
);

/** Engines cut Chinese differently: what one takes for a word may be two words to another. */
function isHanKnown(segment: string, vocabulary: Vocabulary): boolean {
  if (segment.length > LONGEST_WORD) return false;
  if (vocabulary.has(segment)) return true;
  const bare = segment.replace(/^[不未無可已所]|[的了地於為]$/, '');
  if (bare !== segment && bare !== '' && vocabulary.has(bare)) return true;
  for (let at = 2; at <= segment.length - 2; at += 1) {
    if (vocabulary.has(segment.slice(0, at)) && isHanKnown(segment.slice(at), vocabulary)) return true;
  }
  return false;
}
