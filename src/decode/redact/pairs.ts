import type { FormSpan } from './forms.ts';

/*
 * A login and a password that people write into a chat: `le mdp c'est bonjour et le login accueil`, `user front pass winter`.
 * Each word alone is in many sentences; where both stand near each other, what is said of them is what they are.
 */

const SECRET =
  /(?<![\p{L}\p{N}_-])(?:pass ?(?:word|phrase|code)?|pwd?|psw|passord(?:et)?|pw|mots? de passe|mdp|kennwort|passwort|contraseña|clave|pin(?:-?kode)?|lösenord(?:et)?|wachtwoord|hasło|senha)(?![\p{L}\p{N}_-])|密碼|密码|口令|パスワード/giu;
const USER =
  /(?<![\p{L}\p{N}_-])(?:user ?names?|users?|user ?id|log-?in ?names?|log-?ins?|sign-?in|id|account|e-?mail|identifiant|utilisateur|nom d['’]utilisateur|compte|bruker(?:navnet|navn|en)?|pålogging(?:snavn(?:et)?)?|konto(?:en)?|benutzer(?:name)?|nutzer(?:name)?|anmeldename|kennung|usuario|nombre de usuario|cuenta|användare|användarnamn(?:et)?|gebruiker(?:snaam)?|wi-?fi|wlan|ssid)(?![\p{L}\p{N}_-])|帳號|账号|帐号|使用者名稱|使用者|用户名|用户|アカウント|ユーザー名/giu;
/** A user's name is told by these words alone. */
const SURE =
  /^(?:user ?names?|user ?id|log-?in ?names?|identifiant|nom d['’]utilisateur|brukernavn|brukernavnet|påloggingsnavn|påloggingsnavnet|benutzername|nutzername|anmeldename|nombre de usuario|användarnamn|användarnamnet|gebruikersnaam|帳號|账号|帐号|使用者名稱|用户名)$/iu;
const SAYS = `(?:[ ]?(?:[:=：]|是|為|为|は)[ ]?|[ ](?:c['’]est|ce sera|is|was|er|var|est|ist|lautet|es|är|blir|heter|called|kalt)[ ](?:just |juste |bare |nur |also |still |now |aussi |også |også |auch |también )?)`;
/** Words behind a label that are none of its values: what it does, how it is, what else it is of. */
const NO_VALUE = new Set(
  `a an the this that these those my our your his her their its it we i he she they you who which where when and or nor but if in on at to of for from by with as is are was
  were be been being has have had can cannot could will would should must may might not no never all any each every some one both also then still now today again only
  just so because since after before until does do did get gets got says said needs need incorrect wrong invalid valid right correct good bad same new old different
  unknown missing required blank empty null expired locked blocked disabled enabled reset reset. change changed hash sync page screen account accounts name names user users password
  passwords pass credentials code codes error errors policy policies portal works fine ok okay out up down off over there here into onto via per than too please
  må endre endres ved neste next at doit changer changé prochaine muss ändern nächsten debe cambiar próximo skal bør should
  protection combination writeback authentication expiry expiration rotation manager vault history length complexity must
  failed fails failure prompt box field fields button form dialog attempt attempts type flow grant method info information id ids token tokens
  en et ei den det de som er var har kan ikke med og på i til fra for av ble blir min mitt mine din ditt sin sitt feil riktig ugyldig utløpt sperret låst eller men
  le la les l un une des du de est sont a ont qui que ou dans avec pour par sur ne pas mon ma mes son sa ses ton ta votre vos notre faux incorrect expiré bloqué mais c ce
  der die das ein eine ist sind hat haben und oder mit für von im in zu nicht mein meine falsch richtig gesperrt abgelaufen ungültig aber
  el los las una es son tiene y o con para por no se su mi tu pero está incorrecta incorrecto
  existiert exists exist existe finnes existent does doesn't isn't wasn't n'est n'existe 不 錯誤 错误 不正確 不正确 過期 过期 已 或 和`.split(
    /\s+/,
  ),
);
const VALUE = new RegExp(
  String.raw`^(?:${SAYS}|[ ])["'“‘«「]?((?!AADSTS|AADB2C)[^\s.,;:!?。，；！？()"“”«»「」|<>/\\=]{2,40}(?:[ ][^\s.,;:!?。，；！？()"“”«»「」|<>/\\=]{2,20}){0,2}?)(?=["'”’»」]?(?:[.,;:!?。，；！？\n)|/]|$|[ ](?:and|but|with|et|mais|avec|og|men|med|und|aber|mit|y|pero|con|och|en|&|\+|/|-|–|→|->)[ ]|[ ](?:AADSTS|AADB2C|and$|\p{Script=Han})|[ ](?:the |le |la |my |mon |el )?(?:pass|pwd?|passord|mdp|mot |kennwort|passwort|contraseña|clave|user|login|bruker|benutzer|usuario|identifiant|compte|konto)))`,
  'iu',
);
const NEAR = 60;

/**
 * Finds what is said of a login and of a password that are told together, in words that are everyone's; of words that mean
 * nothing but a login also what is said of it alone.
 *
 * @param text an unpacked text
 */
export function findPairs(text: string): FormSpan[] {
  const found: FormSpan[] = [];
  const secrets = [...text.matchAll(SECRET)];
  const users = [...text.matchAll(USER)];
  const add = (kind: FormSpan['kind'], end: number, needsSign: boolean): void => {
    const [whole, value = ''] = VALUE.exec(text.slice(end, end + NEAR)) ?? [];
    if (
      whole === undefined ||
      value
        .toLowerCase()
        .split(/\s/)
        .some((word) => NO_VALUE.has(word)) ||
      /^\p{L}+(?:ed|ing|é|ée)$/u.test(value)
    )
      return;
    if (needsSign && /^ ["'“‘«「]?[^\s]*$/u.test(whole)) return;
    // Only a secret has several words.
    if (kind === 'user' && /\s/.test(value)) return;
    const start = end + whole.length - value.length;
    found.push({ kind, start, end: start + value.length });
  };
  let last = 0;
  for (const { 0: user, index } of users) {
    const end = index + user.length;
    // Secrets and users stand in order: those before the last one near are before all that follow.
    while ((secrets[last]?.index ?? Infinity) < index - NEAR * 2) last += 1;
    const near = secrets.slice(last, last + 4).filter(({ 0: secret, index: at }) => {
      const [from, to] = at < index ? [at + secret.length, index] : [end, at];
      return to - from < NEAR && to > from && !text.slice(from, to).includes('\n');
    });
    if (near.length > 0 || SURE.test(user)) add('user', end, near.length === 0);
    for (const { 0: secret, index: at } of near) add('secret', at + secret.length, false);
  }
  return found;
}
