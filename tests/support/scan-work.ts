/**
 * Counts how many characters regular expressions and searches walk over while a function runs. Unlike a time it is the
 * same on every machine, so a path that became quadratic shows as a number.
 *
 * @param run what to measure; it must be synchronous
 * @returns characters walked over, once for each walk
 */
export function scanWork(run: () => void): number {
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  let work = 0;
  // Everything that takes a regular expression, `replace` and `matchAll` too, calls a method that is not the built-in one.
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    work += match ? match.index + match[0].length - from + 1 : this.sticky ? 1 : text.length - from + 1;
    return match;
  };
  String.prototype.indexOf = function (this: string, wanted: string, from = 0): number {
    const found = indexOf.call(this, wanted, from);
    work += (found < 0 ? this.length : found) - from + 1;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.indexOf = indexOf;
  }
  return work;
}

/**
 * How much the work grows when a text becomes four times as long: about 4 when it is linear, about 16 when quadratic.
 *
 * @param piece what the text consists of
 * @param run what to do with the text
 */
export function growth(piece: string, run: (text: string) => void): number {
  const [small, large] = [1000, 4000].map((size) => scanWork(() => run(piece.repeat(Math.ceil(size / piece.length)))));
  return (large ?? 0) / (small || 1);
}

/** Pieces of which a text may consist: what is packed, cut off, or means something to a pattern. */
export const DENSE_PIECES: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...[
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u00a0',
    '\u200b',
    '5\u200b',
    '\u3000',
    'Ａ',
    'Ａa',
    '５，',
    'e\u0301',
    '\ud800',
    '😀',
  ],
  ...['錯誤', '錯誤碼', '錯誤碼：', '碼', '電話 ', 'العربية ', '٥'],
  ...['%25', '%252525', '%20', '%E9%8C%AF', '%C0%AF', '%ED%A0%80', '%f0%9f%98', '%40', 'a%5c', '%3a'],
  ...['\\n', '\\\\', '\\u0041', '\\"', '&amp;', '&lt;', '&#65;', '&#9999999;', '&a', '&#x'],
  ...['AADSTS', 'AADST ', 'AADSTS50058 ', 'aadb2c-', 'AADSTS--------', 'AADSTS error ', 'error code ', 'error(s): 5'],
  ...['50058,', '50 058 ', '1,000,', '5.', '5 ', '5o', 'port 5', 'port            ', 'tcp ', '10:12:33,5', '€ 5'],
  ...['50058/', '50058 and ', 'AADSTS50058, 50058, ', 'B2C 90118/', '10.0.0.1 50058 ', 'AADSTS…', '"error":"inv '],
  ...['deadbeef-dead-', '3f2504e0-4f89-11d3-9a0c-0305e82c3301 ', 'trace id: ', 'trace f', 'timestamp: 2016-04-11 '],
  ...['invalid_grant ', 'error=a_b ', 'error    ', 'UserDisabled ', 'abcdefgh_', 'a_', '{"', '{"a":1}\n', 'a,"b",'],
  ...[
    'a@',
    'a@b.',
    'a@b.c ',
    '<a@b.c>',
    '1.1.1.1 ',
    '1.',
    '::',
    'fe80::1 ',
    'a:',
    'a.b2clogin.com/',
    '.onmicrosoft.com',
  ],
  ...[
    'password="',
    'password="a\\',
    'state=a&',
    'cookie: ',
    'name: A B ',
    'user "',
    "tenant '",
    'C:\\Users\\a',
    'a\\b',
  ],
  ...[
    'claims=',
    'claims={',
    'claims=eyJhbGciOiJSUzI1NiIsImtpZCI6',
    'suberror=a',
    'client_id=',
    'https://a?b=c&',
    'a: b\n',
  ],
  ...['eyJaaaaaaaa.', 'Bearer ', '0.A', 'abc8Q~', '-----BEGIN A-----', '<Response ', 'ESTS', '[token removed]'],
  ...[
    'Fehlercode ',
    'エラーコード',
    'código de error ',
    'error code: -',
    'ResultType in (',
    'SQL error 50058 ',
    'AADSTS5005l ',
  ],
  ...[
    'AADSTS700[21](https://a.b/c)1 ',
    '[2](https://',
    '<mark>5',
    '<a href="',
    'AADSTS50058\n6: ',
    'AuthenticationFailed ',
  ],
  ...[
    'Korrelations-ID ',
    'request id ',
    'trace id correlation id ',
    'application a b c ',
    "app '",
    'zeitstempel      ',
    '5 ms ',
  ],
];
