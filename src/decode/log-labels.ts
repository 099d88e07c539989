/*
 * Names of columns of sign-in logs, in lower case without signs and spaces, beyond those of the Atlas's own languages
 * (`src/core/locales/`): German, Spanish, simplified Chinese, Portuguese, Italian, Dutch, Swedish, Danish, Japanese.
 */
export const TIME_COLUMNS = [
  ...[
    'creationtime',
    'creationdate',
    'datumutc',
    'datum',
    'fechautc',
    'fecha',
    '日期utc',
    '日期',
    'datautc',
    'data',
    '日付utc',
    '日付',
  ],
];
export const STATE_COLUMNS = ['estado', 'stato', '状态', '状態', 'resultstatus'];
/** Of queries that counted already: `summarize count() by ResultType`. */
export const COUNT_COLUMNS = [
  'count',
  'countof',
  'signins',
  'signincount',
  'total',
  'totalcount',
  'failures',
  'failurecount',
  'occurrences',
  'antal',
  'aantal',
  'antall',
  'anzahl',
  'nombre',
  'recuento',
  '計數',
  '计数',
  '數量',
];
export const USER_COLUMNS = [
  ...[
    'userprincipalname',
    'userid',
    'username',
    'upn',
    'brukernavn',
    'bruker',
    'nomdutilisateur',
    'utilisateur',
    '使用者名稱',
  ],
  ...['使用者', 'benutzername', 'benutzer', 'nombredeusuario', 'usuario', '用户名', '用户', 'user'],
];
export const APPLICATION_COLUMNS = [
  ...['appdisplayname', 'application', 'applicationdisplayname', 'appid', 'applicationid', 'program', 'applikasjon'],
  ...['應用程式', 'anwendung', 'aplicación', '应用程序'],
];
