import { nameOf } from './label-of.ts';
import type { Range } from './ranges.ts';

/** A line that begins with a label and a colon, or a key of a document, and what stands behind. */
const LINE =
  /^[ \t>*•-]{0,8}(\p{L}[\p{L}\p{M}\p{N} '’_./-]{0,40}?)[ \t\u00a0]?[:：][ \t\u00a0]+?(?=\S)([^\n]{1,200})/gmu;
const HAN_LINE = /^[ \t]{0,8}(\p{Script=Han}{2,8})[：:][ \t]?([^\n，。]{1,60})/gmu;
const KEY = /"([\p{L}\p{N}_.-]{1,60})"[ \t]?:[ \t]?"((?:[^"\\\n]|\\.){1,200})"/gu;
/** `db=…`; what stands in an address too. */
const EQUALS = /(?<![\p{L}\p{N}_.-])([\p{L}_][\p{L}\p{N}_.-]{0,40})=([^\s&;,"'<>|]{1,100})/gu;
/** `…, server files, user mark`: pairs of a label and a word between commas. */
const SEGMENT =
  /(?<=(?:^|[,;|(])[ \t]?)((?:\p{L}+ ){1,3})(\p{L}[\p{L}\p{N}_-]*)(?=[ \t]*(?:[,;|):]|$| AADSTS| AADB2C))/gmu;
const WORD = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]{2,}/gu;

/** Last words of labels behind which words stand that name no one: what went wrong, what kind of thing it is, in which state. */
const HARMLESS: ReadonlySet<string> = new Set(
  `error errors code codes description desc message messages msg reason reasons detail details info information status state result results outcome
  type types kind kinds category level severity priority method methods action actions event operation step stage phase mode version protocol platform
  os system browser agent product app application resource api scope scopes scp roles role permission permissions consent prompt display grant response format
  encoding charset language lang locale culture algorithm alg typ use usage cause summary subject title problem issue symptom symptoms exception warning fault failure debug
  trace note notes hint help solution fix answer question policy policies control controls requirement requirements condition conditions risk compliance
  flow claim claims token endpoint path file module function line at in trust join registration authentication auth authority content accept connection cache
  date time timestamp day week month when frequency duration lifetime expires environment cloud boundary ver license sku plan feature tag
  required essential value values enabled disabled supported interactive managed compliant upgrade origin destination model language direction
  feil feilen feilmelding melding beskrivelse årsak detaljer handling nivå tilstand tidspunkt dato sak erreur message motif raison détail détails statut état niveau
  objet fehler fehlermeldung meldung grund zeitstempel betreff mensaje motivo detalle estado problema 錯誤 訊息 錯誤訊息 描述 原因 狀態 詳細資料 主旨 問題 類型 时间 消息 错误 状态`.split(
    /\s+/,
  ),
);
/** Values that are states of anything. */
const STATE =
  /^(?:true|false|yes|no|on|off|null|none|undefined|ok|success|successful|succeeded|failure|failed|fail|error|enabled|disabled|unknown|active|inactive|pending|completed|denied|allowed|blocked|required|optional|default|not applied|notapplied|n\/a|ja|nei|oui|non|是|否|無)$/i;
const PRIVATE: ReadonlySet<string> = new Set(['user', 'tenant', 'device', 'place', 'secret']);
const MOST_WORDS = 3;
/** A value with these is a sentence, or code. */
const SENTENCE = /[.!?。！？]\s|[.!?。！？]$|[(){}=]|AADSTS|AADB2C/u;

/**
 * Finds values behind labels that are not known: nothing tells that they are harmless, whatever words they are made of. So
 * it is of a few words behind a label that is a word, but none that has harmless values.
 *
 * @param text an unpacked text
 * @param isWord is a word known?
 */
export function findUnknownFields(text: string, isWord: (word: string) => boolean): Range[] {
  const found: Range[] = [];
  for (const pattern of [LINE, HAN_LINE, KEY, EQUALS]) {
    for (const { 0: whole, 1: label = '', 2: value = '', index } of text.matchAll(pattern)) {
      // A sentence with a colon in it is no label.
      if (label.split(/\s+/).length > 3) continue;
      if ((label.match(WORD) ?? []).every((word) => isWord(word)) && isHarmless(label, value)) continue;
      if (pattern === EQUALS && isSentence(text.slice(index + whole.length, index + whole.length + 60))) continue;
      const end = index + whole.length - (pattern === KEY ? 1 : 0);
      found.push({ start: end - value.length, end });
    }
  }
  for (const { 0: whole, 1: label = '', 2: value = '', index } of text.matchAll(SEGMENT)) {
    const kind = nameOf(label);
    const start = index + whole.length - value.length;
    // `Device name:`: all of it is the label.
    const isLabel =
      /^[ \t]*:/.test(text.slice(start + value.length, start + value.length + 4)) &&
      nameOf(label + value) !== undefined;
    const isOther =
      isLabel ||
      STATE.test(value) ||
      HARMLESS.has(value.toLowerCase()) ||
      /(?:ed|ing)$/.test(value) ||
      nameOf(value) !== undefined;
    // A line of its own is a sentence of two words.
    const isLine = /^(?:$|\n)/.test(text[index - 1] ?? '') && /^(?:$|\n)/.test(text[start + value.length] ?? '');
    if (kind !== undefined && PRIVATE.has(kind) && !isOther && !isLine)
      found.push({ start, end: start + value.length });
  }
  return found;
}

/** In a form a whole sentence may be the value: more words follow, none of them a label. */
function isSentence(rest: string): boolean {
  return (
    /^ ['"“]?\p{L}+(?: ?\p{L}+)?['"”,.]? [\p{L}'"]/u.test(rest) &&
    !/^ \S+ ?[=:]/.test(rest) &&
    !/^ \S+ \S+[=:]/.test(rest)
  );
}

function isHarmless(label: string, value: string): boolean {
  if (STATE.test(value.trim()) || SENTENCE.test(value)) return true;
  // Chinese has no spaces: two characters are about a word.
  const words = value.match(/\p{Script=Han}{1,2}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
  // `"name": "password"`: the value is a label in turn.
  if (/^\S+$/.test(value.trim()) && nameOf(value) !== undefined && /(?:name|key|variable|setting)$/i.test(label))
    return true;
  if (words.length > MOST_WORDS || nameOf(label) !== undefined) return true;
  const parts = label.split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter((part) => part !== '');
  return HARMLESS.has((parts.at(-1) ?? '').toLowerCase()) || parts.length > 3;
}
