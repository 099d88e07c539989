import type { Range } from './ranges.ts';

/** Words behind which people say what they are called, begin a letter, or end it. */
const CALLED =
  /(?<![\p{L}\p{N}])(?:my name is|i am called|i['’]?m|i am|je m['’]appelle|je suis|mon nom est|jeg heter|navnet mitt er|mitt navn er|mein name ist|ich heiße|ich bin|me llamo|soy|mi nombre es|heter|s['’]appelle|heißt|se llama|(?:my|our|his|her) (?:boss|manager|colleague|supervisor|mate|friend|wife|husband) is)[ \u00a0]/giu;
/** Behind these stands what someone or something is called, in small letters too. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:(?:is|are|was|be) (?:called|named)|heter|kalles|s['’]appelle(?:nt)?|se nomme|heißt|se llama|heet)[ \u00a0](?!(?:when|by|from|in|an?|the|with|if|on|for|as|to|before|after|until|without|twice|once|again|each|every|once|and|or|that|not|at)\b)(\p{L}[^\s,.;:!?()"“”]*(?:[ ](?!(?:and|og|et|und|y|in|on|at|with|but|men|mais|is|har|has|that|for|from|which|på|i|med|both|AADSTS\d*)\b)[^\s,.;:!?()"“”]+){0,2})/giu;
const LETTER =
  /(?:^|[\n,.!])[ \t]*(?:hi|hello|hallo|hei|hej|bonjour|bonsoir|salut|hola|dear|kjære|cher|chère|liebe[rs]?|estimad[oa]|thanks|thank you|regards|best|cheers|sincerely|hilsen|mvh|vennlig hilsen|med vennlig hilsen|takk|merci|cordialement|bien à vous|gruß|grüße|viele grüße|mfg|danke|saludos|un saludo|gracias)(?:,?[ \u00a0]|,?[ \t]*\r?\n[ \t]*)(?:(?:herr|frau|mr|mrs|ms|dr|m|mme)\.?[ \u00a0])?/giu;
/** `call … at`, `ask … about` */
const ASKED =
  /(?<![\p{L}\p{N}])(?:call|ring|phone|email|text|ask|tell)[ \u00a0](?=\p{Lu}\p{Ll}+ (?:at|on|about|or|and|if|to|for)\b)/giu;
/** `Mr Day` */
const TITLE =
  /(?<![\p{L}\p{N}])(?:Miss|Ms|Mrs|Mr|Mme|Mlle|Dr|Prof|Professor|Herr|Frau|Fru|Señora?|Sra?)\.?[ \u00a0](?=\p{Lu}\p{Ll})/gu;
/** Behind these stand things too: only what is also a name is one there. */
const THIS_IS = /(?<![\p{L}\p{N}])(?:this is|it['’]s|c['’]est|det er|hier ist)[ \u00a0](\p{L}+)/giu;
const NAME = /\p{Lu}[\p{L}\p{M}]*\.?(?:[ \u00a0-]\p{Lu}[\p{L}\p{M}]*\.?){0,3}(?![\p{L}\p{N}])/uy;
/** Names of things, and words that begin a sentence there: everyone's. */
const NOBODY =
  /^(?:Microsoft|Azure|Entra|Windows|Office|Outlook|Teams|MFA|AAD\w*|I|IT|Support|Team|All|There|We|The|This|My)\b/u;
const HAN =
  /(?:我是|我叫|敝姓|(?:主管|經理|負責人|聯絡人|承辦人|同事|老闆)(?:是|叫|為|：))(\p{Script=Han}{2,4})(?=[，,。；;、\s]|$)/gu;

/**
 * Finds names in the places where people write theirs: `I am …`, `Hi …,`, `Regards, …`. There a word that is known is a
 * name too.
 *
 * @param text an unpacked text
 * @param isName is a word, in small letters, also what people are called?
 */
export function findPeople(text: string, isName: (word: string) => boolean): Range[] {
  const found: Range[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(THIS_IS)) {
    if (isName(name.toLowerCase()))
      found.push({ start: index + whole.length - name.length, end: index + whole.length });
  }
  for (const pattern of [CALLED, LETTER, ASKED, TITLE]) {
    for (const { 0: before, index } of text.matchAll(pattern)) {
      NAME.lastIndex = index + before.length;
      const name = NAME.exec(text)?.[0];
      if (name !== undefined && !NOBODY.test(name)) found.push({ start: index + before.length, end: NAME.lastIndex });
    }
  }
  for (const pattern of [NAMED, HAN])
    for (const { 0: whole, 1: name = '', index } of text.matchAll(pattern))
      found.push({ start: index + whole.length - name.length, end: index + whole.length });
  return found;
}
