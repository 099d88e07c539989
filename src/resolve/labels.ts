/*
 * Words that tell what a number is, in the languages people paste errors in; those of the Atlas's own languages are in
 * `src/core/locales/` too. Each is the source of a regular expression without groups that capture, for any letter case, so that
 * they stay small.
 */

/** Words for an error, as they stand before a number or within `Fehlercode`. */
export const ERROR_WORDS =
  'errore|fejl|fel(?=kod)|(?<!\\p{L})fel|fehler|fout|erro|virhe|bł[ęą]du?|chyb[ay]|hiba|hata|ошибк[аи]|помилк[аи]|σφάλμα(?:τος)?|' +
  'エラー|오류|خطأ|שגיאה|lỗi|kesalahan|(?:result|failure)(?=[ _-]?[ck]od)';

/** What else stands before an error's number: the code of a state, which in a table is HTTP's; a failed sign-in. */
export const FAILURE_WORDS =
  "status(?=[ _-]?[ck]od)|(?<=code d['’])état|(?<=code de )statut|(?<=digo de )estado|(?:sign-?in|access|authentication) failure|" +
  '(?:sign|log)[- ]?[io]n (?:has |was |is )?(?:fail(?:s|ed|ing|ure)?|blocked|denied|rejected|result|status)|' +
  "[ée]chec (?:de (?:la )?|d['’])(?:connexion|authentification)|登[入录錄]失[敗败]";

/** What follows a word for an error: `Fehlermeldung`, `error message`. */
export const MESSAGE_WORDS = 'messages?|m[ae]ld[iu]ng(?:en)?';

/** Words for a code. Alone they are said of many things: post codes, exit codes, one-time codes. */
export const CODE_WORDS = 'kod[eiu]?n?|koodi|cod(?:ice|ul)?|c[óo]digo|kód|код|κωδικός|コード|코드|رمز|קוד|mã';

/** What may join two of these: `code d’erreur`, `codice di errore`, `error_code`. */
export const JOINTS = "[\\s_.'’-]| ?de? ?l?l?['’]| d[eio]l? |代";

/** Names that programs give a sign-in's code; what follows is one even where nobody knows it. */
export const CODE_FIELDS = 'result[ _]?(?:type|signature)|error_?number|error_codes|sign-?in[ _]?error[ _]?code';

/** What may stand between such words and the number, also several of it: `le code d’erreur affiché est le 65001`. */
export const BEFORE_CODE =
  "was|i|we|they|id|qui|s['’]affiche|d['’]authentification|de autenticaci[óo]n|[番編编][号號]|gets?|got|s(?:aw|ees?|ays?|hown)|reads|with|[eä]r|é|lautet|ser|var|ist|est?|l[ea]|que|j['’]?ai|affiché|avec|è|il|el|der|die|mit|ich|bekomme|" +
  'jeg|får|vises|med|den|con|me|sale|[為为是は]|[顯显]示|n[uú]m[bem]*r[eo]?|num|n[°º]|№|de in[ií]cio de ses\\p{L}+|di accesso|' +
  '(?:(?:f[oöü]r|bei|ved|vid|zur?|der) )?(?:\\p{L}{2,3} )?(?:sign|log|a?anmeld|[pi]å?n?logg)\\p{L}*(?:-?in)?';

/** What stands between the numbers of a list. */
export const AND_WORDS = 'und|oder|och|eller|y|e|o|of|en|i|и|или|と|や|和|或';

/** Other systems whose errors have numbers too, right before a word for an error. */
export const OTHER_SYSTEMS =
  '\\w*sql\\w*|oracle|[oj]dbc|win(?:sock|http|inet|32|dows)|system|https?|smtp|imap|ldap|tls|ssl|socket|dns|vpn|ftp|driver|native|' +
  'kernel|compiler|printer|database|db2?|mongo\\w*|redis|sap|network|php|java|curl|exit|stop|disk|server|provider|' +
  'installer|msi|update|backup|datenbank\\p{L}*|druck\\p{L}*|系統|資料庫';

/** Words before “code” with which it is an error's: an article, or what failed. */
export const BEFORE_CODE_WORD =
  'the|an?|this|with|following|same|and|status|result|response|l[ea]|un|ce|avec|et|med|og|de[nrm]|mit|und|el|con|il|com|' +
  'log-?in|sign-?in|connexion|av|g[ia]ves?';

/** A code that is sent to someone, to be typed in. */
export const ONE_TIME =
  'v[eé]rif|one-?time|otp|\\bpin\\b|sms|passcode|einmal|engang|unique|bestätig|[驗验][證证]|認証|인증|expire|promo|' +
  'enter the|eingeb|saisi[rs]|[輸输]入|door|porte\\b';

/** What a number counts, right behind it. */
export const UNITS =
  'm?s|sec\\w*|min\\w*|[kmgt]i?b|(?:hour|day|time|byte|octet|item|row|line|user|record|event|file|request|message|sign-?in|utilisateur|ligne|jour|' +
  'élément|euro)s?|err(?:or|eur)s|people|online|employees|bruker\\p{L}*|linjer|rader|ganger|elementer|feil|fois|benutzer|zeilen|fehler|usuarios|errores|veces|' +
  'kr|nok|eur|usd|px|毫?秒|[筆個名行次]';

/*
 * What stands before the ids that support asks for and before the time, in further languages: German, Spanish, simplified
 * Chinese, Portuguese, Italian, Japanese, Korean, Dutch, Swedish, Danish, Finnish, Polish, Czech, Turkish, Russian.
 */
export const TRACE_IDS =
  'anforderungs|ablaufverfolgung|de solicitud|de seguimiento|请求|跟踪|da solicita|de rastreamento|richiesta|traccia|要求|トレース|' +
  '요청|추적|aanvraag|begäran|spårning|anmodning|pyyntö|żądania|śledzenia|požadavku|istek|запроса|трассировки';
export const CORRELATION_IDS =
  'corr.la[ctzç]|korr?.la[cats]|相关|关联|相関|関連付け|상관|korelac|bağıntı|корреляции|intersystemsid';
export const TIMES =
  'zeitstempel|marca de tiempo|时间戳|carimbo|タイムスタンプ|타임스탬프|tijdstempel|tidsst|aikaleima|sygnatura|razítko|damgası|' +
  '\\d{5,7} - (?=\\[)|метка времени|creationtime|attempt|(?<![a-z])time(?= ?:)';

/** What an application is called before its id. */
export const APPLICATIONS =
  'app|application|client|anwendung|aplicaci[oó]n|aplicativo|applicazione|toepassing|applikasjonen?|applikation|programmet|klient-ID|ID client|应用程序|' +
  '應用程式|用戶端|アプリケーション';
