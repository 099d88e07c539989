import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locale.ts';
import { DOUBLE_SPACE, NO_BREAK } from './typography.ts';

export const facts = {
  tag: 'fr',
  name: 'Français',
  short: 'FR',
  segment: 'fr',
  openGraph: 'fr_FR',
  dir: 'ltr',
  otherTags: ['fr-fr', 'fr-ca'],
  gap: ' ',
  colon: '\u00a0: ',
  separator: ' ; ',
  elision: 'l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu',
} as const satisfies LocaleFacts;

export const labels: LocaleLabels = {
  error: ['erreurs?'],
  code: ['codes?'],
  beforeCode: ['n', 'de connexion'],
  otherNumber: ['\\bports?\\b', '\\bt[eé]l', 'version', 'postal'],
  and: ['et', 'ou'],
  query: ["(?:[dl]')?(?:codes?|erreurs?)", 'n°'],
  traceId: ['suivi', 'id de (?:la )?(?:demande|requête)'],
  correlationId: ['corr.lat'],
  timestamp: ['horodat'],
  timeColumn: ['dateutc', 'date', 'horodatage'],
  statusColumn: ['statut', 'état', 'etat'],
  success: ['succès', 'réussite', 'réussi', 'opération réussie'],
};

export const stopWords = `a ai au aux avec avez avoir avons bonjour c ça ce ces cet cette chez comme comment d dans de depuis des donc
    du elle elles en es est et était être eu fait faire faut il ils j je l la là le les leur leurs lors lorsque
    lui m ma mais me merci mes mon n ne ni nos notre nous on ont or ou où par pas peut peux plus pour pourquoi qu
    quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont suis sur t ta te tes toujours
    ton tu un une vos votre vous y`;

export const writing: LocaleWriting = {
  englishName: 'French',
  script: 'Latin',
  // No line break before `: ; ? ! »` nor after `«` (Imprimerie nationale, Lexique des règles typographiques).
  spaces: [
    // Some texts have a wide one there.
    [/[ \u00a0](?=[;?!](?:\s|$|[»)]))/g, '\u202f'],
    [/ (?=:(?:\s|$))/g, '\u00a0'],
    [/(?<=«) (?=\S|$)/g, '\u00a0'],
    [/ (?=»)/g, '\u00a0'],
  ],
  length: [70, 140],
  smallWords: `le la les l un une des au aux d ne pas n est sont était été être ou où que qu qui quand lorsque si ce cet
    cette ces son sa ses leur leurs votre vos vous il elle ils elles nous par pour avec sans dans sur vers chez
    mais donc afin lors après avant pendant comme aussi même doit doivent peut peuvent ont avez êtes vérifiez
    contactez essayez utilisez assurez demandez consultez veuillez`,
  typography: [
    DOUBLE_SPACE,
    {
      pattern: new RegExp(`[^\\s${NO_BREAK}] ?[;?!](?=\\s|$)|[^\\s${NO_BREAK}] ?:(?=[\\s${NO_BREAK}]|$)`, 'gu'),
      found: 'no no-break space before a punctuation mark',
      expected: 'U+00A0 or U+202F there',
    },
    {
      pattern: new RegExp(`«(?![${NO_BREAK}])|(?<![${NO_BREAK}])»`, 'gu'),
      found: 'no no-break space inside a quotation mark',
      expected: '« … » with U+00A0 or U+202F',
    },
    {
      pattern: /["]|(?<=\p{L})'(?=\p{L})/gu,
      found: 'a typewriter quotation mark or apostrophe',
      expected: '« … » and ’',
    },
  ],
};
