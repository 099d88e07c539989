import type { Range } from './ranges.ts';
import type { States } from './states.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a text and what stands before it. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
  /** Is it shown for no other reason than that it is a word? */
  readonly isWord: boolean;
  readonly isBlank: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}\p{Ll}+(?:['’-]\p{L}+)*$/u;
/** Between the words of one name. */
const IN_NAME = /^(?:[ \u00a0]|[ \u00a0]?&[ \u00a0]?)$/;
/** Behind a run of capitals these make it a label. */
const LABEL_SIGN = /^["'”»]?[ \t]{0,80}[:=：\t|]/;
/** These begin a sentence, though a word stands before. */
const OPENERS =
  /^(?:a|an|and|as|at|both|but|by|for|from|if|in|is|it|no|of|on|or|the|this|that|to|we|what|when|where|why|who|with|you|your|please|try|le|la|les|l|un|une|de|des|du|ce|cette|et|en|pour|vous|det|den|de|en|et|er|og|hvis|vi|du|som|for|til|the)$/i;

/**
 * Blanks words that are known but stand where a name stands: with a capital within a sentence, without being a term; or by
 * which people are called, where people are spoken of. Linear.
 *
 * @param text an unpacked text, of which each word was judged
 * @param states what was decided of it
 * @param vocabulary the words that stay, and what is said of them
 */
export function blankPositions(text: string, states: States, vocabulary: Vocabulary): void {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const end = index + word.length;
    tokens.push({
      text: word,
      start: index,
      end,
      gap: text.slice(last, index),
      isWord: states.isWordAt(index) && states.isWordAt(end - 1),
      isBlank: states.isBlankAt(index),
    });
    last = end;
  }
  blankCapitals(text, tokens, states, vocabulary);
  blankCalled(text, tokens, states, vocabulary);
}

function blankCapitals(text: string, tokens: readonly Token[], states: States, vocabulary: Vocabulary): void {
  const isTerm = ({ text: word, isWord }: Token): boolean =>
    !isWord || OPENERS.test(word) || vocabulary.isProper(word.toLowerCase().replace(/['’-].*$/, ''));
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    let end = at + 1;
    if (first === undefined || !CAPITAL.test(first.text)) {
      at = end;
      continue;
    }
    while (isNext(tokens[end], true)) end += 1;
    const run = tokens.slice(at, end);
    const before = tokens[at - 1];
    const isWithin = before !== undefined && /^[ \u00a0]$/.test(first.gap) && /^\p{Ll}/u.test(before.text);
    at = end;
    const suspects = isWithin ? run : run.slice(1);
    if (suspects.every(isTerm)) continue;
    if (!isWithin && LABEL_SIGN.test(text.slice(run.at(-1)?.end, (run.at(-1)?.end ?? 0) + 90))) continue;
    states.cover({ start: first.start, end: run.at(-1)?.end ?? first.end }, 'unknown');
  }
}

function isNext(token: Token | undefined, isCapital: boolean): boolean {
  return token !== undefined && IN_NAME.test(token.gap) && CAPITAL.test(token.text) === isCapital;
}

/** What people do, and is said of few other things. */
const DOES =
  /^(?:has|had|will|would|should|signed|opened|clicked|entered|gets|got|is|was|can|cannot|can't|couldn't|could|says|said|saw|sees|sits|works|worked|called|calls|tried|tries|typed|types|knows|knew|uses|used|wants|wanted|asked|tells|told|reports|reported|logged|doesn't|does|didn't|did|needs|needed|lost|forgot|still|also|never|too|both|wrote|writes|moved|left|and|or|har|får|fikk|er|var|kan|ser|så|sier|sa|sitter|jobber|ringte|prøvde|skrev|også|og|a|est|était|ne|n'a|n'arrive|dit|voit|travaille|essaie|peut|aussi|et|hat|ist|kann|bekommt|sagt|auch|und|tiene|está|no|puede|y|en|heeft|krijgt|here|her|ici|hier)$/i;
/** Whom people turn to, or speak of. */
const OF =
  /^(?:thx|thanx|tks|ty|ping|poke|yo|ask|asked|tell|told|by|from|with|cc|hi|hello|hey|hei|hej|hallo|hola|bonjour|thanks|thank|regards|call|called|phoned|phone|email|emailed|contact|user|users|account|colleague|mr|mrs|ms|miss|boss|manager|admin|dear|cheers|best|and|or|og|et|und|y|av|med|fra|hos|spør|ring|bruker|brukeren|kollega|avec|par|chez|utilisateur|monsieur|madame|von|mit|benutzer|herr|frau|usuario|con|for|to|meet|met|at|son|daughter|wife|husband|mother|father|like|in|near|à|i|aus|bei|watchers|watcher|major|captain|doctor|professor|mister|nurse|teacher|uncle|aunt|lærer|sykepleier)$/i;
/** Those of them behind which no verb stands. */
const TURNS_TO =
  /^(?:thx|thanx|thanks|ping|poke|ask|asked|tell|told|cc|hi|hello|hey|hei|hej|hallo|hola|bonjour|dear|call|called|phoned|email|emailed|contact|colleague|mr|mrs|ms|miss|spør|ring|kollega|chez|hos)$/i;
/** What may follow one who is spoken of: what they do, where they are. */
const BEHIND =
  /^(?:at|from|in|on|by|about|to|for|if|when|because|who|with|since|hos|ved|i|på|om|fra|som|med|chez|à|de|du|qui|pour|dans|bei|von|aus|im|der|die|que|van|op|bij)$/i;
/** Verbs of saying: who follows is someone who does something. */
const SAYING =
  /^(?:says|said|say|thinks|thought|heard|claims|reports|reported|confirms|confirmed|noticed|noted|mentions|mentioned|replied|replies|answers|explained|believes|guess|guesses|wonders|asks|asked|tells|told|knows|writes|wrote|sier|sa|mener|tror|skriver|skrev|melder|meldte|spør|spurte|dit|disait|pense|croit|écrit|signale|affirme|sagt|sagte|meint|schreibt|glaubt|dice|dijo|cree|piensa|escribe|säger|sade|tycker|siger|zegt)$/i;
/** What one who has a name does, where the name is also a word that stands before other verbs. */
const ACTS =
  /^(?:has|had|is|was|isn't|wasn't|hasn't|can't|cannot|couldn't|doesn't|didn't|won't|says|said|got|gets|sees|saw|tried|tries|called|wrote|writes|needs|har|får|fikk|er|var|sier|sa|sitter|klarer|prøvde|ringte|a|est|était|n'a|n'arrive|ne|dit|voit|hat|ist|bekommt|sagt|kommt|tiene|está|dice|ve)$/i;
const JOINS = /^(?:and|or|og|et|und|y|e|en|i|z|&)$/i;
/** Words behind which no company follows, though one stands behind `from`. */
const NO_COMPANY =
  /^(?:a|an|the|this|that|my|our|your|his|her|their|its|it|we|i|he|she|they|you|all|any|in|on|and|or|is|are|was|have|has|had|get|gets|got|can|can't|cannot|can’t|couldn't|since|with|to|for|after|before|who|where|when|but|says|said|still|sits|does|doesn't|did|didn't|at|from|by|of|as|not|no|home|work|another|other|different|one|identity|ip|device|app|application|browser|address|client|location|user|time|today|now|here|there|outside|inside|both|error|code|får|har|er|og|på|i|med|som|ikke|kan|det|den|en|et|hos|fra|til|a|ont|est|et|en|le|la|les|l|un|une|des|ce|de|du|sur|pour|avec|dans|ne)$/i;
const BEHIND_PERSON = /^(?:from|at|of|hos|ved|fra|chez|de|von|bei)$/i;
const MOST_WORDS = 4;

function blankCalled(text: string, tokens: readonly Token[], states: States, vocabulary: Vocabulary): void {
  const isCalled = (token: Token | undefined): boolean =>
    token?.isWord === true && vocabulary.isCalled(token.text.toLowerCase().replace(/['’]s?$/, ''));
  const gapIs = (token: Token | undefined, gap: RegExp): boolean => token !== undefined && gap.test(token.gap);
  const isPerson = (token: Token | undefined): boolean =>
    token !== undefined && ((token.isBlank && states.kindAt(token.start) !== 'number') || isCalled(token));
  const blanked = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (isCalled(token)) {
      const isCommon = COMMON.test(token.text.toLowerCase());
      // Behind `will` and `may` stands a verb, if they are none's name.
      const isModal = /^(?:will|may)$/i.test(token.text) && /^ ?[,;.!?)\n]/.test(text.slice(token.end, token.end + 3));
      const isAfterOf = gapIs(token, /^[ \u00a0]$/) && (isCommon && !isModal ? TURNS_TO : OF).test(before?.text ?? '');
      const isBeforeVerb = gapIs(next, /^[ \u00a0]$/) && DOES.test(plain(next?.text));
      const endsHere =
        next === undefined ||
        !gapIs(next, /^[ \u00a0]$/) ||
        DOES.test(plain(next.text)) ||
        BEHIND.test(next.text) ||
        isPerson(next) ||
        CELL_END.test(text.slice(token.end, token.end + 10));
      const startsHere =
        before === undefined ||
        !gapIs(token, /^[ \u00a0]$/) ||
        /^(?:if|that|as|when|because|but|then|so|yes|no|men|at|fordi|mais|que|aber|dass|did|does|and|og|et)$/i.test(
          before.text,
        );
      const [behind, inFront] = [plain(next?.text), plain(before?.text)];
      const isNearName =
        // `says will young can't`, `will young has`: a name behind it, of someone who is spoken of
        (gapIs(next, /^[ \u00a0]$/) &&
          isPerson(next) &&
          (startsHere || OF.test(inFront) || SAYING.test(inFront)) &&
          (!isCommon || ACTS.test(plain(tokens[at + 2]?.text)) || SAYING.test(inFront))) ||
        // `kari rose can't`: behind a name, where one who has it would end
        (gapIs(token, /^[ \u00a0]$/) &&
          isPerson(before) &&
          (isCommon ? isModal || (gapIs(next, /^[ \u00a0]$/) && ACTS.test(behind)) : endsHere)) ||
        // `says grace can't`
        (gapIs(token, /^[ \u00a0]$/) && SAYING.test(inFront) && gapIs(next, /^[ \u00a0]$/) && ACTS.test(behind));
      const isJoined =
        (gapIs(token, /^ ?[,;、/&] ?$/) && isPerson(before)) ||
        (gapIs(next, /^ ?[,;、/&] ?$/) && isPerson(next)) ||
        (gapIs(next, /^ $/) && JOINS.test(next?.text ?? '') && isPerson(tokens[at + 2])) ||
        (gapIs(token, /^ $/) && JOINS.test(before?.text ?? '') && isPerson(tokens[at - 2]));
      if (
        (isAfterOf && endsHere) ||
        (isBeforeVerb && startsHere) ||
        (isJoined && (startsHere || endsHere)) ||
        isNearName ||
        isAlone(text, token)
      ) {
        states.cover(token, 'user');
        blanked.add(token.text.toLowerCase());
      }
    }
    if (/['’]s$/.test(token.text) && isPerson(token) && gapIs(next, /^[ \u00a0]$/) && THING.test(next?.text ?? ''))
      for (const part of [token, next]) if (part !== undefined) states.cover(part, 'device');
    if (token.isBlank && next?.isWord === true && gapIs(next, /^[ \u00a0]$/) && HOUSE.test(next.text))
      states.cover(next, 'tenant');
    const isFamily =
      token.isWord && SURNAME.test(token.text) && gapIs(token, /^[ \u00a0]$/) && (isPerson(before) || isCalled(before));
    if (isFamily && !COMMON.test(before?.text ?? '') && isEnd(text, token, next)) {
      states.cover(token, 'user');
      if (before !== undefined) states.cover(before, 'user');
    }
    const isBehind = BEHIND_PERSON.test(token.text) && gapIs(token, /^[ \u00a0]$/) && gapIs(next, /^[ \u00a0]$/);
    const kindBefore = before === undefined ? undefined : states.kindAt(before.end - 1);
    const isMet = kindBefore === 'unknown' && MEETS.test(tokens[at - 2]?.text ?? '');
    if (isBehind && (kindBefore === 'user' || isMet)) coverCompany(tokens, at + 1, states);
    if (token.isBlank && vocabulary.isCalled(token.text.toLowerCase())) blanked.add(token.text.toLowerCase());
  }
  // Who is spoken of once is meant elsewhere, too.
  for (const token of tokens) {
    const small = token.text.toLowerCase();
    if (isCalled(token) && blanked.has(small) && (token.text !== small || !COMMON.test(small)))
      states.cover(token, 'user');
  }
}

/** Apostrophes straight. */
const plain = (word = ''): string => word.replaceAll('’', "'");

const CELL_START = /(?:^|[\n\r\t,;|([\]"'{@<>*]) {0,3}$/;
const CELL_END = /^(?: {0,3}(?:$|[\n\r\t,;|)\]}"':>]|AADSTS|AADB2C)| {1,3}\d{2})/;

/** Does a word stand alone, in a cell, an item, a value? */
function isAlone(text: string, { start, end }: Range): boolean {
  return CELL_START.test(text.slice(Math.max(0, start - 4), start)) && CELL_END.test(text.slice(end, end + 10));
}

/** Words that are surnames where they stand behind a given name. */
const SURNAME =
  /^(?:long|fields?|page|hill|hall|green|brown|white|black|gr[ae]y|short|bell|ball|day|love|moon|sharp|weeks?|west|north|south|east|parks?|post|power|banks|lane|street|rush|rice|major|nord|sud|strand|grand|petit|leblanc|roux|lang|klein|schwarz|weiss|weiß|roth|rojo|blanco)$/i;
/** Behind these stands whom people met. */
const MEETS = /^(?:with|met|meet|ask|asked|told|tell|call|called|contact|mr|mrs|ms|med|avec|mit|con|ring|spør)$/i;

/** Does a name end here: with the clause, or before what someone does or where they are? */
function isEnd(text: string, token: Token, next: Token | undefined): boolean {
  if (next === undefined || !/^[ \u00a0]$/.test(next.gap)) return true;
  return ACTS.test(plain(next.text)) || BEHIND.test(next.text) || CELL_END.test(text.slice(token.end, token.end + 10));
}

/** Words of so many sentences that one of them says nothing of the next. */
const COMMON = /^(?:will|may|even|art|so|on|da|per|else|grant|just|max)$/;

/** What stands in small letters behind the name of a house: `Solsiden skole`. */
const HOUSE =
  /^(?:skole|sykehus|kommune|bank|hospital|school|university|college|clinic|hotel|bakery|church|nursery|academy|trust|group|holdings|barnehage|legesenter|apotek|hotell|klinikk|universitet|partners?|consulting|consultants?|industries|foods?|energy|logistics|motors|bikes|dental|media|studios?|labs?|works|roofing|cleaning|transport|freight|insurance|pharmacy|farms?|brewery|builders?|construction|engineering|textiles?|charity|council|ltd|inc|llc|gmbh|ag|as|asa|sa|sarl|srl|bv|ab|oy|kg|plc|corp)$/i;

/** What people give their own name to. */
const THING =
  /^(?:iPhone|iPad|MacBook|Mac|PC|laptop|phone|tablet|Surface|computer|Galaxy|Pixel|Chromebook|watch|desktop)$/i;

function coverCompany(tokens: readonly Token[], from: number, states: States): void {
  for (let at = from; at < from + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^[ \u00a0]$/.test(token.gap) || NO_COMPANY.test(token.text)) return;
    states.cover(token, 'tenant');
  }
}
