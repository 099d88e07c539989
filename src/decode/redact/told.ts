import type { FormSpan } from './forms.ts';

/** What people call a secret when they write of one. */
const SECRET = `(?:pass ?(?:word|phrase|code)s?|pwd|passord(?:et|ene|-?frasen?)?|mots? de passe|mdp|kennwort|passwort|contraseñas?|(?:client |app )?secrets?|pin(?:-?koden?| code)?|密碼|密码|口令)(?:_hint)?`;
const IS = `(?:is|was|are|were|should be|er|var|est|était|lautet|ist|war|es|era|是|為|为)`;
/** What a secret is said to be where nobody tells it: a state, what it is for, what it must be. */
const STATE = `(?!(?:not|no|never|n['’]?t|expir|incorrect|invalid|wrong|required?|need|reset|blank|empty|correct|right|too|about|already|being|still|in|on|for|from|with|by|used?|changed|chang|going|due|out|old|unknown|missing|locked|different|stored|saved|sync|valid|accept|reject|also|only|now|the|a|an|this|that|what|when|where|why|how|entered|managed|set|subject|longer|shorter|weak|strong|banned|protected|hashed|sent|typed|written|same|one|part|case|at|to|utløp|feil|ugyldig|ikke|riktig|gått|blitt|må|krev|for|det|den|et|en|satt|endre|nød|på|expir|incorrect|invalid|erron|faux|requis|pas|correct|le|la|un|une|à|trop|nécess|oubli|modif|obligat|abgelaufen|falsch|ungültig|nicht|das|der|ein|zu|caduc|no|correct|oblig|neces|必|錯|错|不|過|过|已|否|您|的|由|無|正|空|需|要))`;
const END = String.raw`(?=[.,;!?。，；！？\n)]|[ ](?:but|and|men|og|et|mais|und|aber|y|pero)[ ]|[ ](?:AADSTS|AADB2C)|$)`;
/** Words before a user and a password, which stand together: `credentials: reception / welcome`. */
const PAIR = String.raw`(?:creds?|credentials|zugangsdaten|anmeldedaten|identifiants|innlogging|påloggingsdetaljer|credenciales|帳號密碼|帳密|账号密码|(?:log[ -]?in|log[ -]?on|user(?:name)?[ ]?[/&+][ ]?pass(?:word)?|bruker(?:navn)?[ ]?/[ ]?passord)|basic auth|(?:sign|log|logg)\p{L}{0,4} (?:in|on|inn) with)(?: are| is| er| sind| sont| son| with)?(?:[ ]?[:：][ ]?| )`;
/** What stands in the place of a pair and is none: what it is about. */
const NO_PAIR = String.raw`(?!(?:user|pass|pwd|e-?mail|log|sign|account|microsoft|oauth|oidc|saml|http|error|fail|code|name|bruker|konto|compte|benutzer|usuario)\p{L}*)`;
/** What is done with a secret, so that it is none of its words. */
const TODAY = `(?!(?:be|sign|log|access|unlock|continue|use|get|regain|see|do|go|make|match|meet|comply|avoid|fix|something|another|one|mine|anything)\\b)`;
/** Numbers as words, of which three are one that somebody spells. */
const DIGIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|null|en|to|tre|fire|fem|seks|sju|syv|åtte|ni|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';
const AT = String.raw`[ ]?[[(]?[ ]?(?:at|@|arobase|krøllalfa|alfakrøll|arroba)[ ]?[\])]?[ ]?`;
const DOT = String.raw`[ ]?[[(]?[ ]?(?:dot|point|punktum|punkt|punto)[ ]?[\])]?[ ]?`;

const TOLD: readonly (readonly [FormSpan['kind'], RegExp])[] = [
  // `the password is winter`, `密碼是…`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])${SECRET}(?:[ ]\p{L}{1,12}){0,3}[ ]?${IS}[ ]?)(?<=[ 是為为])${STATE}[^\n.,;!?。，；！？()"“«「]{2,60}?${END}`,
      'giu',
    ),
  ],
  // `the password on the board: guest guest`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])${SECRET}(?:[ ]\p{L}{1,12}){1,7}[ ]?[:：][ ])[^\n.,;:!?。，；！？()"“«「]{2,40}?${END}`,
      'giu',
    ),
  ],
  // `and password happy family.`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?:and|og|et|und|y) ${SECRET}[ ])(?!\p{L}*(?:reset|combin|valid|expir|polic|hash|sync|auth|flow|change|grant|protect)|\p{L}+(?:ed|es|er|en)\b)\p{L}+(?:[ ]\p{L}+){0,2}(?=[.,;\n]|$)`,
      'giu',
    ),
  ],
  // `changed it to winter`, where it was a password
  [
    'secret',
    new RegExp(
      String.raw`(?<=${SECRET}[^\n]{0,80}(?:changed?|set|reset)(?: it)? to[ ])[^\n.,;!?()"“«「]{2,60}?${END}`,
      'giu',
    ),
  ],
  // `set the secret to open sesame`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?:set|changed?|reset|updated?|rotated?) (?:(?:the|my|his|her|our|this) )?${SECRET}(?: back)? to[ ])${STATE}${TODAY}[^\n.,;!?()"“«「 ]{2,40}(?:[ ][^\n.,;!?()"“«「 ]{1,40}){0,2}?${END}`,
      'giu',
    ),
  ],
  // `the secret (open sesame)`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])${SECRET}[ ]\()${STATE}(?!(?:value|name|id|e\.g|i\.e|if|see|or|optional|string|text|max|min|least|step|preview|option|mfa|sso|2fa)(?!\p{L}))[^\n()"“«「]{2,40}(?=\))`,
      'giu',
    ),
  ],
  // `credentials: reception / welcome`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])${PAIR})${NO_PAIR}[^\s/:,，;()"“]{1,40}(?:[ ]?/[ ]?|:)${NO_PAIR}(?!//)[^\n/:,，;()"“]{1,40}?${END}`,
      'giu',
    ),
  ],
  // A string in quotes soon behind
  [
    'secret',
    new RegExp(String.raw`(?<=(?<![\p{L}\p{N}])${SECRET}[^\n"'“«「.]{1,40}["“«「])[^\n"”»」]{2,80}(?=["”»」])`, 'giu'),
  ],
  // `use spring flowers as the password`
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])(?:us(?:e|es|ed|ing)|set|put|typed?|enter(?:ed)?|brukt?e?r?|satte|utilis\p{L}{1,4}|mis|verwende\p{L}{0,2}|nutzt?e?|usa|uso|puso)[ ])(?!(?:it|this|that|det|ça|es|lo|the same)[ ])[^\n.,;:!?()"“«「]{2,40}?(?=[ ](?:as|som|comme|als|como)[ ](?:(?:a|the|my|his|her|their|our|new|et|mitt|sitt|nytt|mon|son|le|mein|sein|ihr|neues|su|mi|la)[ ]){0,2}${SECRET})`,
      'giu',
    ),
  ],
  // `laptop nine`, `maskin seks`: a number that is spelt is what it is called.
  [
    'device',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:laptop|pc|computer|machine|kiosk|screen|tablet|desk|printer|maskin|maskinen|poste|ordinateur|rechner|equipo|portátil)[ ](?:${DIGIT.replace('|to|', '|').replace('|en|', '|').replace('|un|', '|')})(?![\p{L}\p{N}])`,
      'giu',
    ),
  ],
  // `le poste accueil affiche`
  [
    'device',
    /(?<=(?<![\p{L}\p{N}])(?:le|ce|mon|son|leur) poste )(?!de |d['’])\p{L}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*)?(?= (?:affiche|montre|dit|donne|refuse|indique))/giu,
  ],
  // `set DB_PASSWORD=open the door`: in a file of settings all behind the sign is the value.
  [
    'secret',
    /(?<=^(?:export |set |env )?(?:[A-Z][A-Z\d_]{0,40}(?:PASSWORD|PASSWD|PWD|SECRET|TOKEN|PASSPHRASE)|[A-Z][A-Z\d]*_\w{0,40}(?:password|secret|token))=)[^\n"'&;]{1,200}?(?=[\n"'&;]|[ ](?:AADSTS|AADB2C)|$)/gm,
  ],
  [
    'user',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}_-]*${DOT})?\p{L}[\p{L}\p{N}._-]*${AT}\p{L}[\p{L}\p{N}-]*${DOT}\p{L}{2,6}(?![\p{L}\p{N}])`,
      'giu',
    ),
  ],
  [
    'number',
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${DIGIT})(?:[ ,-]{1,2}(?:${DIGIT})){2,}(?![\p{L}\p{N}])`, 'giu'),
  ],
];

/**
 * Finds what people tell in a sentence, in words that are everyone's: secrets, addresses and numbers that are spelt.
 *
 * @param text an unpacked text
 */
export function findTold(text: string): FormSpan[] {
  return TOLD.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length })),
  );
}
