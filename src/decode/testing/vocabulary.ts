import { decodeVocabulary, encodeVocabulary } from '../redact/vocabulary.ts';

const WORDS =
  `a and at account access activity address agent app application array authenticating by bearer blocked browser c1 callback
  catalog city claims class client code com common correlation created date default description details device directory display does
  done driver endpoint enabled error errors essential expired failed file for from get grant has host id identity in index info invalid
  ip is isn't it its js last line location login mail message name named new nothing not of on or organization packed page password
  phone policy post previous principal program query raised reason repos request require required resource response result role scope
  secret server session sign signed src source state status tenant test the this time timestamp to token trace txt two type upn uri
  url user users value version was with x access_token deep n mfa polids error error_description client_secret client_id microsoft
  microsoftonline login https d format nameid object passwd applied conditional detail policies ms net open openid profile redirect unknown`.split(
    /\s+/,
  );

/** Some words, for tests of what does not depend on which. Of them `mark` and `page` are names too. */
export const testVocabulary = decodeVocabulary(
  encodeVocabulary(
    new Map(
      [...WORDS, 'mark', '使用者', '租用戶', '不存在', '錯誤'].map((word) => [
        word,
        { isName: word === 'mark', isPart: false },
      ]),
    ),
  ),
);
