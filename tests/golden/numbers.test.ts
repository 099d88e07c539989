import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { findNamed } from '../../src/resolve/resolve.ts';

const index = decodeLookup(buildLookup(lookupEntries(readCatalog(join(import.meta.dirname, '../..')))));

const LETTERS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  en: [
    'Hello, since this morning some of our colleagues cannot get into the portal. They sent me this picture of it and wrote: ',
    ' Could you have a look at it today, please? Kind regards',
  ],
  fr: [
    'Bonjour, depuis ce matin plusieurs collègues ne peuvent plus accéder au portail. Voici ce qu’ils m’ont envoyé :\n',
    '\nPourriez-vous regarder aujourd’hui ? Merci d’avance et bonne journée.',
  ],
  nb: [
    'Hei, siden i morges kommer ikke alle inn på portalen, og dette er det de har sendt meg fra skjermen sin:\n\n',
    '\n\nKan dere se på det i dag? Vennlig hilsen',
  ],
  'zh-TW': [
    '您好，從今天早上開始，有些同事無法進入入口網站，以下是他們傳給我的畫面內容，想請您幫忙確認一下原因，因為影響到他們今天的工作，我們已經試過重新開機和換瀏覽器，但是情況都沒有改善，實在不知道還能怎麼辦，麻煩您了。\n',
    '\n麻煩您今天幫忙看一下，謝謝。',
  ],
  de: [
    'Guten Tag, seit heute früh kommen einige Kolleginnen und Kollegen nicht mehr ins Portal. Sie haben mir das hier geschickt: ',
    ' Können Sie das bitte heute noch ansehen? Mit freundlichen Grüßen',
  ],
  es: [
    'Hola, desde esta mañana algunos compañeros no pueden entrar en el portal. Esto es lo que me han enviado desde su pantalla:\n',
    '\n¿Pueden mirarlo hoy, por favor? Un saludo',
  ],
};

const rows = readFileSync(join(import.meta.dirname, 'numbers.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [text: string, codes: string, half: string]);

function codesIn(text: string): string {
  const codes = findNamed(text, index).findings.flatMap((finding) =>
    finding.kind === 'code'
      ? [`${finding.family}/${finding.code}`]
      : finding.kind === 'symbol' && finding.match !== 'part'
        ? finding.matches.map(({ family, code }) => `${family}/${code}`)
        : [],
  );
  return [...new Set(codes)].join(' ') || 'none';
}

describe('numbers and names within a letter', () => {
  test('the table has enough lines in both halves', () => {
    const held = rows.filter(([, , half]) => half === 'held');
    assert.ok(rows.length >= 150 && held.length >= 75, `${rows.length} lines, ${held.length} held`);
  });

  for (const half of ['tuned', 'held']) {
    const lines = rows.filter((row) => row[2] === half);
    test(`${half}: at most 2 % of what names no code is taken for one, labelled codes are found`, (t) => {
      const wrong: string[] = [];
      let alarms = 0;
      let none = 0;
      let missed = 0;
      for (const [text, expected] of lines) {
        for (const [language, [before, after]] of Object.entries(LETTERS)) {
          const found = codesIn(before + text + after);
          // A number of both families names both.
          const isRight =
            expected === 'none' ? found === 'none' : expected.split(' ').every((code) => found.includes(code));
          if (expected === 'none') none += 1;
          if (isRight) continue;
          if (expected === 'none') alarms += 1;
          else missed += 1;
          wrong.push(`${language}: ${text}: ${found}, not ${expected}`);
        }
      }
      const share = (100 * alarms) / none;
      const found = 100 - (100 * missed) / (lines.length * Object.keys(LETTERS).length - none);
      t.diagnostic(`${half}: ${share.toFixed(1)} % false alarms, ${found.toFixed(1)} % found`);
      assert.ok(share <= 2 && found >= 95, `${share.toFixed(1)} %, ${found.toFixed(1)} %\n${wrong.join('\n')}`);
    });
  }
});
