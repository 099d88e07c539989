import type { BlankKind } from './kinds.ts';

/*
 * What stands before a value and tells what the value is: names of fields, columns, options and parameters, without signs
 * and in small letters (`plainName`), in the languages people paste. A longer name wins: `appdisplayname` is no
 * `displayname`.
 */

/** What the value behind a label is: something private, or something that may be shown. */
export type Labelled = BlankKind | 'thing' | 'policy' | 'country' | 'code';

const words = (list: string): string[] => list.trim().split(/\s+/);

const LISTS: Readonly<Record<Exclude<Labelled, 'unknown' | 'number' | 'id'>, string>> = {
  secret: `
    password passwd passwort passord pass pwd pw passphrase kennwort contraseña clave motdepasse mdp wachtwoord hasło haslo senha
    密碼 密码 口令 secret secretvalue secrettext clientsecret clientsecretvalue appsecret applicationsecret sharedsecret hemmelighet
    klienthemmelighet apphemmelighet secretclient secretduclient geheimnis geheimerclientschlüssel secreto secretodecliente
    用戶端密碼 用戶端祕密 用戶端秘密 客户端密码 客户端机密 密鑰 密钥
    apikey accesskey secretkey privatekey accountkey sharedaccesskey sharedaccesssignature subscriptionkey ocpapimsubscriptionkey functionkey storagekey
    hostkey masterkey encryptionkey signingkey connectionstring clef clé nøkkel schlüssel llave sessionkeyjwe psk pin pinkode kodepin
    onetimecode onetimepassword onetimepasscode otp totp passcode verificationcode securitycode confirmationcode mfacode smscode usercode
    devicecode recoverycode backupcode accesscode engangskode engangspassord bekreftelseskode verifiseringskode sikkerhetskode codedevérification codeàusageunique
    codedesécurité bestätigungscode prüfcode einmalcode einmalkennwort códigodeverificación códigodeseguridad 驗證碼 验证码 一次性密碼
    token accesstoken refreshtoken idtoken idtokenhint bearertoken sastoken flowtoken jwt assertion clientassertion samlresponse samlrequest wresult
    relaystate authorization proxyauthorization xmsrefreshtokencredential clientinfo sft sctx ctx cookie setcookie cookies primaryrefreshtoken prt
    requestverificationtoken canary apicanary logouthint state sessionstate nonce codeverifier codechallenge sig signature
    authorizationcode authcode uniquetokenidentifier uti securestring converttosecurestring networkcredential pscredential
    certpassword certificatepassword keypassword keystorepassword truststorepassword storepass keypass cookiesecret licensekey productkey temporarypassword initialpassword
    pwdhint passwordhint newpassword oldpassword pgpassword mysqlpwd bindpassword adminpassword rootpassword userpassword dbpassword sessioncookie webhookurl webhooksecret`,
  user: `
    user users username usernames userdisplayname displayname fullname userprincipalname userprincipal upn uniquename preferredusername
    givenname firstname lastname familyname surname middlename middlename maidenname samaccountname onpremisessamaccountname onpremisesimmutableid
    mailnickname nickname alias mail email emailaddress emails othermails proxyaddresses smtp sip useremail primaryemail contact contactname
    signinname signinidentifier alternatesigninname alternatesigninid useridentifier userupn login loginname loginfmt loginhint signedinas loggedinas loggedonas
    signedinuser loggedinuser runas accountname account executingaccountname targetusername subjectusername targetuser nameid userid uid useroid immutableid
    xanchormailbox identity useridentity actor owner owners manager requester requestor requestedby initiatedby assignedto assignedby createdby modifiedby
    invitedby approver approvedby author reviewer member guest employee employeeid employeenumber personalnumber personnumber nationalid ssn
    socialsecuritynumber passport passportnumber birthdate dateofbirth dob customer customername caller callername agent operator administrator
    profile mailprofile jobtitle stilling stillingstittel fonction berufsbezeichnung puesto 職稱 职位 sentby replyto xsender pguser melder gjelder
    from to cc bcc sender recipient reportedby reporter patient student teacher supervisor dear greetings
    mobilephone phone phonenumber businessphones telephone telephonenumber tel mobile mobilenumber fax cell cellphone authenticationmethoddetail
    authphonenumber alternativephone strongauthenticationphonenumber
    utilisateur nomutilisateur nomdutilisateur nomdutilisateurprincipal nomprincipaldutilisateur nomprincipaldelutilisateur nomcomplet nomdaffichage
    nomaffiché nom prenom prénom nomdefamille compte comptedutilisateur identifiant identifiantutilisateur identifiantdeconnexion adresseemail
    adresseélectronique courriel propriétaire responsable demandeur téléphone telephone portable matricule
    bruker brukere brukeren brukernavn brukerhovednavn visningsnavn konto kontonavn fornavn etternavn fulltnavn navn epost epostadresse eier leder
    ansatt ansattnr ansattnummer personnummer fødselsnummer fødselsdato telefon telefonnummer tlf mobil mobilnummer påloggingsnavn påloggingsidentifikator
    brukerid brukerenshovednavn innlogget innloggetsom påloggetsom hovednavnforbruker kunde kontaktperson saksbehandler
    benutzer benutzername benutzerkonto benutzerprinzipalname anzeigename vorname nachname vollständigername angemeldetals anmeldename
    besitzer kontoname mitarbeiter personalnummer geburtsdatum rufnummer handynummer telefonnummer emailadresse inhaber kunde ansprechpartner
    usuario usuarios nombre nombredeusuario nombreparamostrar nombrecompleto apellido apellidos correo correoelectrónico cuenta propietario teléfono telefono
    móvil utente nomeutente nome cognome nomecompleto użytkownik uzytkownik nazwaużytkownika imię nazwisko gebruiker gebruikersnaam användare
    användarnamn bruger brugernavn usuário nomedousuário
    使用者 使用者名稱 使用者主體名稱 使用者識別碼 使用者顯示名稱 使用者帳戶 顯示名稱 登入識別碼 登入名稱 姓名 名字 姓氏 電子郵件 電子郵件地址 帳戶 帳戶名稱 帳號
    電話 電話號碼 手機 手機號碼 行動電話 員工 員工編號 身分證字號 擁有者 負責人 聯絡人 主管 寄件者 收件者 用户 用户名 用户名称 用户帐户 显示名称 帐户 账户 账号 姓名 邮箱
    电子邮件 电话 手机号 手机号码 所有者 联系人 工号 身份证号`,
  tenant: `
    tenantname tenantdisplayname tenant hometenantname hometenant resourcetenantname resourcetenant resourcetenantdisplayname tenantdomain initialdomain defaultdomainname
    primarydomain domain domainname domainhint hinteddomainname subjectdomainname targetdomainname accountdomain workgroup organization organizationname
    organizationdisplayname organisation company companyname customerorganization whr directory directoryname realm userdnsdomain userdomain
    subscription project customerportal workspace workspacename namespace account_ subscriptiondisplayname group groupname teamdisplayname gruppe gruppenavn équipe
    department team teamname office officelocation businessunit school university employer subscriptionname resourcegroup resourcegroups resourcegroupname
    locataire nomdulocataire annuaire domaine nomdedomaine société entreprise organisme
    leier leieren leiernavn domene domenenavn organisasjon organisasjonsnavn firma firmanavn bedrift avdeling katalog
    mandant mandantenname mandanten verzeichnis domäne unternehmen firma abteilung inquilino directorio dominio empresa organización organizacja azienda
    租用戶 租用戶名稱 主租用戶名稱 首頁租用戶名稱 網域 網域名稱 組織 組織名稱 公司 公司名稱 目錄 部門 租户 租户名称 域 域名 组织 公司名称 部门`,
  device: `
    nett nettet screen laptop pc tablet notebook cluster vault keyvault vaultname registry mailbox mailserver pghost upstream nettverk skriver imprimante réseau drucker
    netzwerk impresora portátil ordenador telefonname vm pod container queue bucket
    device devicename devicedisplayname computer computername machine machinename workstation workstationname host hostname servername server db dbname database databasename initialcatalog
    nodename node netbiosname clientname deviceserial serial serialnumber imei imei2 meid udid assettag hardwareid macaddress mac
    wifimac bluetoothmac ssid wifi wifiname networkname wlan printer printername pcname podname instancename vmname clustername
    appareil nomdelappareil nomdappareil ordinateur poste postedetravail numérodesérie serveur hôte machine
    enhet enhetsnavn datamaskin datamaskinnavn maskin maskinnavn serienummer vertsnavn tjener arbeidsstasjon
    gerät gerätename computername rechner rechnername seriennummer hostname dispositivo nombredeldispositivo equipo nombredelequipo númerodeserie
    裝置 裝置名稱 電腦 電腦名稱 主機 主機名稱 伺服器 伺服器名稱 序號 设备 设备名称 计算机名 主机名 序列号`,
  place: `
    branch site_ etasje étage stockwerk planta region lokation
    city state location locationname province county street streetaddress postalcode zip zipcode postcode latitude longitude lat lon lng geo
    geocoordinates coordinates altitude homeaddress addressline town site building room floor region regionname place birthplace
    lieu emplacement ville département adresse rue codepostal coordonnées lokasjon plassering sted by poststed postnummer gateadresse breddegrad lengdegrad
    koordinater standort ort stadt straße postleitzahl bundesland ubicación ciudad calle códigopostal provincia luogo città
    位置 地點 城市 縣市 地址 街道 郵遞區號 緯度 經度 邮编 省份 纬度 经度 街道地址`,
  address: `
    ip ipaddress ipaddresses clientip clientipaddress callerip calleripaddress sourceip sourceipaddress remoteip remoteaddress remoteaddr ipv4 ipv6
    sourcenetworkaddress networkaddress xforwardedfor xrealip xclientip forwardedfor ipaddressseenbyresource ipaddressfromresourceprovider gateway dns proxy
    adresseip adresseipduclient ipadresse klientip klientipadresse direcciónip dirección ip位址 用戶端ip位址 ip地址 客户端ip`,
  thing: `
    app application appname applicationname appdisplayname applicationdisplayname resourcename resourcedisplayname resource service
    serviceprincipalname serviceprincipaldisplayname servicename clientappname
    clientapp clientappused clientname clientid productname product browsername browser methodname rolename rolename roledisplayname
    eventname categoryname errorname servertype operatingsystem osname claimname parametername filename modulename
    operationname actionname typename classname username_ attributename fieldname columnname providername providerdisplayname methoddisplayname
    usertype useragent usersessionid userstate userrisk accounttype accountstate accountenabled
    accountexists tenantid hometenantid resourcetenantid tenanttype tenantregion deviceid devicetype devicestate devicecompliance devicetrust devicedetail
    deviceplatform deviceos statecode status errorstate serverstate servererror servererrorcode servererrordescription serverresponse loginerror
    servicetype userauthenticationrequirement passworderror passwordexpired passwordpolicies passwordcredentials secretid clientsecretid keyid tokentype tokenissuertype
    tokenversion tokentypehint requestedtokentype subjecttokentype signaturealgorithm codechallengemethod cookieerror hostprocess serviceaccount_
    regionscope tenantregionscope locationtype roomtype stateid
    nomdelapplication appnavn programnavn anwendungsname anwendung 應用程式名稱 應用程式顯示名稱 應用程式 資源 应用程序 tokenstatus error`,
  policy:
    'policyname policydisplayname conditionalaccesspolicyname conditionalaccesspolicydisplayname capolicyname nomdelastratégie navnpåretningslinje 原則名稱',
  code: `errorcode errornumber resulttype signinerrorcode serrorcode errorcodes statuserrorcode codederreur codederreurdeconnexion feilkode feilkodeforpålogging
    påloggingsfeilkode fehlercode anmeldefehlercode códigodeerror failurecode resultcode fehlernummer felkod fejlkode foutcode
    codiceerrore codicedierrore códigodeerro kodbłędu códigodeerrordeiniciodesesión エラーコード 오류코드 登入錯誤碼 登入錯誤代碼 錯誤碼 錯誤代碼 错误代码 登录错误代码`,
  country: 'countryorregion country countrycode regioncode pays land país 國家 國家或地區 国家 国家或地区',
};

/** Labels and what stands behind them, by their plain name. */
export const LABELS: ReadonlyMap<string, Labelled> = new Map(
  (Object.entries(LISTS) as [Labelled, string][]).flatMap(([kind, list]) =>
    words(list).map((word): [string, Labelled] => [word, kind]),
  ),
);

/** Of several words at most this many are one label. */
export const LONGEST_LABEL = 5;

/** Names of things in front of `name` and its like: `browserDisplayName`, `App name`. */
export const OF_A_THING: ReadonlySet<string> = new Set(
  words(`app application resource policy service client product browser method role event category error claim parameter file module
    operation action type class attribute field column provider key cmdlet function package framework library protocol sku plan
    feature task job step algorithm scheme workbook table query rule control grant scope permission api endpoint log level`),
);

/** Words so common in sentences that only a sign or a quote behind them makes them a label for what follows. */
export const SENTENCE_LABEL =
  /^(?:user|users|account|username|email|login|owner|tenant|domain|directory|organization|organisation|company|realm|device|computer|server|host|machine|utilisateur|compte|locataire|annuaire|domaine|appareil|bruker|brukeren|konto|kontoen|brukerkonto|brukerkontoen|leier|leieren|domene|domenet|katalog|katalogen|organisasjon|enhet|enheten|benutzer|benutzerkonto|mandant|mandanten|verzeichnis|usuario|cuenta|inquilino|directorio|assignedto|securestring|converttosecurestring|identity|group|guest|wifi|network|printer|laptop|pc|phone|tablet|screen|mailbox|profile|team|project|site|room|branch|office|maskin|maskinen|skriver|nettverk|nett|poste|ordinateur|imprimante|réseau|equipo|rechner|drucker|netzwerk|vm|cluster|pod|vault|db|database|member|city|location|password|passord|secret|subscription|resourcegroup|namespace|workspace|department|school|employer|customer|contact|manager|keyvault|bucket|queue|container|node|client|klient|kunde|cliente)$/;

/** What a GUID is, by what stands before it. The label next to it wins. */
export const ID_LABELS: readonly { readonly stays: boolean; readonly pattern: RegExp }[] = [
  {
    stays: false,
    pattern:
      /session|sid\b|(?:home|user)[ _-]?account|object|\boid\b|\boids\b|\buid\b|subscription|(?:user|unique)[ _-]?id(?:entifier)?|account[ _-]?id(?:entifier)?|\b(?:user|account|owner|person|employee|admin(?:istrator)?|operator|manager|by)s?\b|bruker|eier\b|utilisateur|propri[ée]taire|benutzer|besitzer|usuario|propietario|使用者|用户|擁有者|\bsub(?:ject)?\b|\bpuid\b|principal[ _-]?id|abonn?ement|objekt|objet|訂閱|物件|工作階段|会话|对象|订阅|sesi[oó]n|sitzung|økt|member|group|gruppe?|\bstate\b|nonce|serial|token[ _-]?id|\bjti\b/giu,
  },
  {
    stays: true,
    pattern:
      /trace|suivi|sporing|追蹤|跟踪|request|requ[êe]te|demande|foresp.rsel|anforderung|anfrage|solicitud|要求|请求|[ck]orr.la[tsc]|關聯|相关|activity|aktivit|tenant|leier|locataire|mandant|inquilino|租用戶|租户|directory|realm|\btid\b|\baud\b|\biss\b|\bapp\b|appid|\bapp[ _-]|application|applikasjon|anwendung|aplicaci|應用程式|应用|client|klient|cliente|用戶端|客户端|resource|ressurs|ressource|recurso|資源|资源|api:\/\/|service[ _-]?principal|device[ _-]?id|deviceid|enhets?-?id|polic|polids|policies|retningslinje|stratégie|原則|authorit|login\.(?:microsoftonline|windows|microsoft)[^ ]{0,40}\/|sts\.windows\.net\/|spn:|-u\s|--username|to access|consent|identifier|secret id|key ?id|\bkid\b|x-ms-|diagnos|\btransaction|\bcid\b|r[ée]f[ée]r[ea]n[csz]|\bcorr(?:\b|Id)|correlaç|correlaz|korelac|корреляц|tracking|operation[ _-]?id|program-?id|приложени|アプリ|クライアント|テナント|トレース|関連付け|相関|要求|추적|상관|요청|테넌트|\bCID\b|參考|参考/giu,
  },
];
