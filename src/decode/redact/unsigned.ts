import type { States } from './states.ts';

/** Words behind a label that are no name: what it does, what it has, what it is. */
const NO_NAME =
  `a an the this that these those my our your his her their its it we i he she they you who which where when and or but if in on at to of for
  from by with as is are was were be has have had can cannot could will would should must may might not no all any each every some one other another
  does did do gets get got sees says then also still now today again only just so because since after before until error code id ids name
  names account accounts user users admin admins administrator administrators application applications app apps secret secrets
  certificate certificates credential credentials assertion policy policies setting settings level side portal support service principal
  session token tokens type license data domain domains directory agent role roles object device devices machine state status address library
  en et ei den det de som er var har kan ikke med og på i til fra for av ble blir
  le la les un une des du de est sont a ont qui que et ou dans avec pour par sur ne pas
  der die das ein eine ist sind hat haben und oder mit für von im in zu nicht
  el los las un una es son tiene y o con para por en no se`.split(/\s+/);
const NOT = `(?!(?:${NO_NAME.join('|')})(?![\\p{L}\\p{N}])|AADSTS|AADB2C|\\p{L}+(?:ed|ing)(?!\\p{L}))`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}&'’-]*`;
const ORGANIZATION =
  'tenant|company|customer|organi[sz]ation|client|supplier|employer|school|firma|firmaet|kunde|kunden|leier|leieren|bedriften|société|entreprise|cliente|empresa|mandant';
const DOES =
  'has|gets|got|reports|reported|sees|cannot|calls|called|says|writes|wrote|hat|meldet|bekommt|får|har|melder|ont|signale|reçoit|tiene|recibe|AADSTS';

/** `the tenant global trust services has …` */
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ORGANIZATION})[ ]((?:${NOT}${WORD}[ ]){1,3}${NOT}${WORD})(?=[ ](?:${DOES}))`,
  'giu',
);
/** `COMPANY SAFE ACCESS`: where all is in capitals, none tells a name. */
const LABEL =
  'COMPANY|FIRM|TENANT|CUSTOMER|ORGANI[SZ]ATION|SCHOOL|DOMAIN|HOST|SERVER|COMPUTER|PC|LAPTOP|MACHINE|DEVICE|USER|COLLEAGUE|MANAGER|CITY|OFFICE|SITE|FIRMA|FIRMAET|LEIEREN|KUNDEN?|BRUKER|BRUKEREN|MASKIN|MASKINEN|AVDELING|SOCIÉTÉ|ENTREPRISE|CLIENT|UTILISATEUR|POSTE|ORDINATEUR|BENUTZER|MANDANT|KUNDE|RECHNER|EMPRESA|USUARIO|EQUIPO';
const CAPITALS = String.raw`(?!(?:${LABEL})(?!\p{L})|AADSTS|AADB2C)[\p{Lu}\p{N}][\p{Lu}\p{M}\p{N}&'’-]+(?![\p{L}\p{N}])`;
const IN_CAPITALS = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LABEL})[ ](${CAPITALS}(?:[ ]${CAPITALS}){0,2})`, 'gu');
const NOT_CAPITALS = new Set(NO_NAME.map((word) => word.toUpperCase()));

/**
 * Blanks names behind labels without a sign, of which everyone's words may be: `the tenant global trust services has …`,
 * `COMPANY SAFE ACCESS`. Linear.
 *
 * @param text an unpacked text
 * @param states what was decided of it
 */
export function blankUnsigned(text: string, states: States): void {
  for (const { 0: whole, 1: name = '', index } of text.matchAll(SPOKEN)) {
    const start = index + whole.length - name.length;
    states.cover({ start, end: start + name.length }, 'tenant');
  }
  for (const { 0: whole, 1: name = '', index } of text.matchAll(IN_CAPITALS)) {
    const start = index + whole.length - name.length;
    let end = start;
    for (const { 0: word, index: at } of name.matchAll(/\S+/g)) {
      if (NOT_CAPITALS.has(word) || /(?:ED|ING)$/.test(word)) break;
      end = start + at + word.length;
    }
    states.cover({ start, end }, 'unknown');
  }
}
