import { isSignInColumn, plainName } from '../sign-in.ts';
import { KEYS, words } from './fields.ts';
import type { RemovalKind } from './span.ts';

/** Names of columns that no field of an error response has: downloads of the admin center in our four languages, audit logs. */
const MORE: Readonly<Partial<Record<RemovalKind, readonly string[]>>> = {
  user: words(`userprincipal useremail signinname alternatesigninid useridentifier firstname lastname fullname samaccount
    userupn phone owner manager
    nomdutilisateur nomdutilisateurprincipal nomprincipaldelutilisateur nomprincipaldutilisateur nomcomplet
    nomdaffichage nomaffiché idutilisateur iddutilisateur iddelutilisateur identifiantutilisateur
    identifiantdeconnexion identificateurdeconnexion prénom nomdefamille adresseemail courriel
    brukerid brukerhovednavn brukerenshovednavn hovednavnforbruker påloggingsidentifikator påloggingsnavn fulltnavn
    fornavn etternavn epost epostadresse
    使用者 使用者名稱 使用者主體名稱 使用者識別碼 使用者顯示名稱 顯示名稱 登入識別碼 姓名 電子郵件 電子郵件地址 帳戶名稱`),
  tenant: words(`hometenant resourcetenant resourcetenantname primarydomain
    locataire nomdulocataire nomdulocatairededépart nomdulocatairedorigine
    leiernavn navnpåhjemmeleier hjemmeleiernavn
    租用戶 租用戶名稱 主租用戶名稱 首頁租用戶名稱 網域 組織`),
  ip: words(`ip ipv4 ipv6 ipaddress ipaddresses clientip clientipaddress callerip calleripaddress sourceip remoteip
    ipaddressseenbyresource adresseip adresseipduclient adresseipvueparlaressource ipadresse ipadressesettavressurs
    ip位址 用戶端ip位址 ip位址資源看到的 ip位址由資源看到`),
};

/** Words that mean something else at the head of a column: a client code, a state of the country, the state of a thing. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  words('token assertion authorization devicecode code clientinfo flowtoken ctx sctx sft state sessionstate sig name'),
);

const KINDS: ReadonlyMap<string, RemovalKind> = new Map([
  ...[...KEYS].map(([key, kind]): [string, RemovalKind] => [plainName(key), kind]),
  ...(Object.entries(MORE) as [RemovalKind, readonly string[]][]).flatMap(([kind, names]) =>
    names.map((name): [string, RemovalKind] => [name, kind]),
  ),
]);

/** Whose name it is does not matter: `ActorDisplayName`, `properties.userPrincipalName`, `Target1UserPrincipalName`. */
const WHOSE = /^(?:properties|actor|target\d{0,2}|initiatedby(?:user)?)(?=.)/;

/** Other columns of such files; two known names make a line the head of a table. */
const OTHER: ReadonlySet<string> = new Set(
  words(`id requestid correlationid usertype useragent application applicationid app appid appdisplayname
    applicationname resource resourceid resourcedisplayname location city country countryorregion region failurereason
    reason result resultreason resultsignature clientapp clientappused browser operatingsystem os device deviceid
    devicename conditionalaccess conditionalaccessstatus authenticationrequirement latency category operationname
    activity service department title role group enabled tenantid hometenantid
    iddelademande iddedemande idderequête iddecorrélation ressource emplacement lieu motifdeléchec raisondeléchec
    applicationcliente navigateur systèmedexploitation accèsconditionnel agentutilisateur
    forespørselsid korrelasjonsid program programid ressurs plassering sted feilårsak årsaktilfeil klientapp nettleser
    operativsystem betingettilgang brukeragent
    要求識別碼 相互關聯識別碼 應用程式 應用程式識別碼 資源 位置 失敗原因 用戶端應用程式 瀏覽器 作業系統 條件式存取 使用者代理程式`),
);

/** A name of a column is short, begins with a letter, and is no date, number or address. */
const LIKE_A_NAME = /^\s*\uFEFF?\p{L}[^@"\r\n]{0,60}$/u;

/**
 * Says what the columns of a table hold, if the cells are names of columns at all.
 *
 * @param cells a line of a table
 * @param areQuoted are all of them in quotes, as PowerShell writes them?
 * @returns the kind of each column whose cells must not be passed on, by its index; undefined when the line is no head
 */
export function columnsOf(cells: readonly string[], areQuoted: boolean): ReadonlyMap<number, RemovalKind> | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || !filled.every((cell) => LIKE_A_NAME.test(cell))) return undefined;
  const kinds = new Map<number, RemovalKind>();
  let others = 0;
  for (const [index, cell] of cells.entries()) {
    const name = plainName(cell);
    const kind = AMBIGUOUS.has(name) ? undefined : KINDS.get(name.replace(WHOSE, ''));
    if (kind !== undefined) kinds.set(index, kind);
    else if (OTHER.has(name) || isSignInColumn(name)) others += 1;
  }
  // `Name` alone may be an application's; beside a user it is the user's.
  const name = [...kinds.values()].includes('user') ? cells.findIndex((cell) => plainName(cell) === 'name') : -1;
  if (name >= 0) kinds.set(name, 'user');
  return kinds.size > 0 && (kinds.size + others > 1 || areQuoted) ? kinds : undefined;
}
