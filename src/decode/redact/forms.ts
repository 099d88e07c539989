import type { BlankKind } from './kinds.ts';
import type { Range } from './ranges.ts';

/** Something told by its form alone. */
export interface FormSpan extends Range {
  readonly kind: BlankKind;
}

const FORMS: readonly (readonly [BlankKind, RegExp])[] = [
  // Keys and certificates; what is cut off reaches to the end.
  ['secret', /(?<=-----BEGIN [A-Z ]{3,40}-----)(?:.{0,20000}?(?=-----END [A-Z ]{3,40}-----)|.{0,20000})/gs],
  // JWT and JWE, wrapped or not; anything that begins with `{"` in Base64 is treated as one.
  ['secret', /eyJ[\w-]{6,}(?:(?:\.|\n(?=[\w-]*\d)(?=[\w-]{10}))[\w-]{2,}){0,8}={0,2}/g],
  // Codes, tokens and secrets of Microsoft and others, which have a mark of origin.
  [
    'secret',
    /(?<![\w.])(?:[01]\.A[\w-]{12,}(?:\.[\w-]+)*|M\.[CR]\d[\w!*$.-]{12,}|O\.C[\w-]{12,}|OAQAB[\w-]{12,}|AQAB[\w-]{12,}|gh[pousr]_\w{12,}|github_pat_\w{12,}|xox[abp]-[\w-]{10,}|AKIA\w{12,}|CfDJ8[\w-]{10,})|[\w~.-]{3}\dQ~[\w~.-]{20,}/g,
  ],
  ['secret', /(?<=\b(?:bearer|basic|negotiate|dpop|pop|ntlm|digest|apikey) )[\w.~+/-]{6,}={0,2}(?=["'\s,;\\]|$)/gi],
  [
    'secret',
    /(?<=(?<![\w-])(?:ESTS\w*|x-ms-cpim-[\w|:.-]+|\.?AspNet[\w.]*|buid|fpc|esctx[\w-]*|SignInStateCookie|MSIS\w*|FedAuth|rtFa|CCState|SSOCOOKIE\w*|JSESSIONID|PHPSESSID|connect\.sid|AppServiceAuthSession|\w{0,40}(?:session(?:_?id)?|cookie|auth|token))=)[^;\s"',&]{3,}/gi,
  ],
  // `user:password@host`
  ['secret', /(?<=:\/\/)[^\s/@"'<>]{1,200}(?=@[\p{L}\p{N}[])/gu],
  // Arguments of commands, and what is made a secure string.
  ['secret', /(?<=\s-(?:p|P|pw|pass)[ \t]{1,4})(?![-$])(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)/g],
  [
    'secret',
    /(?<=\b(?:curl|wget|http|https|xh)\b[^\n|]{0,300}\s(?:-u|--user|-U)[ =]?)(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+:[^\s"']*)/g,
  ],
  [
    'secret',
    /(?<=\b(?:NetworkCredential|PSCredential|UsernamePasswordCredential|ClientSecretCredential)\s?\([^()\n]{0,200}["'])[^"'\n]{3,}(?=["']\s?[,)])/g,
  ],
  ['user', /(?<=\s-(?:u|U|l)[ \t]{1,4})(?![-$])(?![\da-f]{8}-)(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)/g],
  ['tenant', /(?<=\s-t[ \t]{1,4})[\p{L}\p{N}-]{1,60}\.[\p{L}\p{N}.-]{2,60}/gu],
  // E-mail addresses and principal names, also of guests.
  [
    'user',
    /(?<![\p{L}\p{N}._+~!#$*'’-])[\p{L}\p{N}._+~!#$*'’-]+(?:@|＠)(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]*[\p{L}\p{N}]/gu,
  ],
  ['user', /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]+#EXT#/gu],
  // What things of the customer are called, in quotes.
  [
    'unknown',
    /(?<=[ ](?:named|called|nommée?s?|appelée?s?|kalt|namens|genannt|llamad[oa]) ["'“«])(?!Microsoft )[^"'”»\n]{2,80}(?=["'”»])/giu,
  ],
  // A name in quotes behind its id.
  ['tenant', /(?<=-[\da-f]{12} \(?["'«“]\s?)[^"'»”\n]{2,80}(?=["'»”])/gi],
  // SIDs; `CONTOSO\kari`; folders of users.
  ['user', /\bS-1-\d+(?:-\d+){2,}/g],
  [
    'user',
    /(?<![\p{L}\p{N}\\%:./-])\p{L}[\p{L}\p{N}-]{0,14}(?:\.[\p{L}\p{N}-]{1,30}){0,2}\\{1,4}[\p{L}\p{N}][\p{L}\p{N}.$_-]{1,63}(?![\p{L}\p{N}\\])/gu,
  ],
  [
    'user',
    /(?<=[\\/](?:users|home|profiles|benutzer|utilisateurs|brukere|personal|u)[\\/]{1,2})[^\\/\n"'<>|?*:]{1,64}(?=[\\/])/giu,
  ],
  ['user', /(?<=[\\/](?:users|home|personal)[\\/]{1,2})[^\\/\s"'<>|?*:,;)&#]{1,64}/giu],
  // What stands behind the name of a collection names one of the customer's things.
  [
    'tenant',
    /(?<=\/(?:sites|teams|resourceGroups|workspaces|vaults|servers|storageAccounts|managedClusters|clusters|databases|repos|repositories|_git|namespaces|channels|projects)\/)[^\\/\s"'<>?#&,;)]{1,80}/giu,
  ],
  [
    'tenant',
    /(?<=(?:github|gitlab)\.com[:/]|dev\.azure\.com\/|\brepo:)[^/\s"'<>?#:]{1,60}(?:\/[^/\s"'<>?#:]{1,100})?/giu,
  ],
  ['tenant', /(?<=\bin )[\p{Ll}\p{N}]+-[\p{Ll}\p{N}-]+\/[\p{Ll}\p{N}._-]+/gu],
  ['user', /(?<=^|[\s(,"'])@(?!odata|azure\b)\p{L}[\p{L}\p{N}_-]{1,38}(?![\p{L}\p{N}./{=]|["'] ?[:=])/gimu],
  [
    'user',
    /(?<=\b(?:user|account|username|login|as|konto|compte|bruker|benutzer|usuario|cuenta)[ ])\p{Ll}+\.\p{Ll}+(?![\p{L}\p{N}.(])/giu,
  ],
  [
    'device',
    /(?<=\b(?:computer|host|device|machine|workstation)[ ]?name[ ])(?!(?:is|was|of|and|or|in|for|not|that|has|does|must|should|can|cannot|could|to|with|from|on|at|as)\b)[\p{L}\p{N}][\p{L}\p{N}_-]*/giu,
  ],
  [
    'user',
    /(?<=\b(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|on) as[ ])(?!(?:a|an|the|this|that|another|different|your|my|one|part|someone|it|soon)\b)[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}]/giu,
  ],
  ['device', /(?<=\b(?:mysql|postgres(?:ql)?|mongodb(?:\+srv)?|redis|amqps?|mssql):\/\/[^\s/]{1,200}\/)[\w-]+/g],
  // `on lobby screen`: without an article it is what the machine is called.
  [
    'device',
    /(?<=\b(?:on|from) )(?!(?:the|an?|my|our|his|her|this|that|their|your|any|all|one|both|each|every|another|mobile|shared|personal|managed|unmanaged|windows|work|corporate|company|registered|compliant|same|new|other|old|different|public|private|home|virtual|remote|local)\b)\p{L}+(?: \p{Ll}+)? (?:screen|tv|tablet|pc|laptop|kiosk|printer)(?!\p{L})/giu,
  ],
  [
    'user',
    /(?<=\b(?:open|run|start|connect|launch)\p{Ll}{0,3} [^.,;\n]{1,30} as )(?!(?:an?|the|usual|soon|well|administrator|guest|admin)\b)\p{L}[\p{L}\p{N}._-]*(?=[.,;)\n]|$)/giu,
  ],
  [
    'user',
    /(?<=\b(?:Get|Set|New|Remove|Reset|Unlock|Enable|Disable)-(?:Credential|ADUser|MgUser|AzureADUser|MsolUser|Mailbox|ADComputer|LocalUser) )(?!-)(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}._\\@]+)/gu,
  ],
  ['user', /(?<=(?:帳號|帳戶|使用者|账号|用户名) )[\w.@-]+/g],
  ['secret', /(?<=(?:密碼|密码|口令) )(?!AADSTS)[\w.@!?$%-]+/g],
  // Servers, data bases and contexts that commands are told.
  [
    'device',
    /(?<=\b(?:sqlcmd|bcp|psql|mysql|mstsc|ldapsearch|kubectl|helm)\b[^\n|]{0,200}\s(?:-[SdHhDn]|--(?:context|namespace|kube-context|host|database)) )(?![-$])(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)/g,
  ],
  [
    'device',
    /(?<=\s--(?:vault-name|cluster-name|server|project|registry|account-name|resource-group|context|namespace|subscription)[ =])(?![-$])(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)/g,
  ],
  ['user', /(?<=\s-Name[ \t]{1,4})(?![-$])(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)/g],
  ['tenant', /(?<=[\\/](?:OneDrive|SharePoint|Dropbox) - )[^\\/\n"'<>|?*:]{1,64}/giu],
  ['device', /(?<=(?<![\\\p{L}:])\\\\)[\p{L}\p{N}][\p{L}\p{N}._-]{0,62}(?=\\)(?:\\[^\\\s"'<>]{1,60})?/gu],
  // Addresses of network cards and of machines.
  ['device', /(?<![\w:-])[\da-f]{2}(?:[:-][\da-f]{2}){5}(?![\w:-])/gi],
  [
    'address',
    /(?<![\w:.])(?=[\da-f:.]*:[\da-f:.]*:)(?=[\da-f:.]*\d|::)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?:%\w+)?/gi,
  ],
  ['device', /(?<=^[A-Z][\p{L}]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d )[\p{L}\p{N}][\p{L}\p{N}._-]*/gmu],
  [
    'device',
    /(?<![\p{L}\p{N}_.-])(?!(?:UTF|ISO|SHA|RSA|AES|TLS|SSL|RFC|CVE|KB|X|HTTP|HMAC|ECDSA|ECDHE|BEGIN|END)-)[A-Z][A-Z\d]+(?:-[A-Z\d]+)+(?![\p{L}\p{N}_])/gu,
  ],
];

const LOOPBACK = /^(?:::1|::|127\.\d+\.\d+\.\d+)$/;

/**
 * Finds what its form tells: tokens, keys, cookies, arguments of commands, accounts, machines.
 *
 * @param text an unpacked text
 */
export function findForms(text: string): FormSpan[] {
  return FORMS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found }) => found !== '' && !LOOPBACK.test(found))
      .map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length })),
  );
}
