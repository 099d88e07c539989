import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusTitle } from './status-title.ts';

test('a status is told from what a title asks, in every language', () => {
  for (const [title, statuses, rest] of [
    ['403 Forbidden error: Have you chosen?', ['403'], 'Have you chosen?'],
    ['Erreur (401) Non autorisé : votre jeton est-il valide ?', ['401'], 'Votre jeton est-il valide ?'],
    ['403 forbudt: ønsker brukeren tilgang?', ['403'], 'Ønsker brukeren tilgang?'],
    ['400錯誤要求或403禁止：使用者是否符合原則？', ['400', '403'], '使用者是否符合原則？'],
  ] as const) {
    assert.deepEqual(statusTitle(title), { statuses, title: rest });
  }
});

test('a title without a status, or with nothing after it, stays whole', () => {
  for (const title of ['Using error codes: a short guide', '403 Forbidden', 'Error 50058: sign in', '403:']) {
    assert.deepEqual(statusTitle(title), { statuses: [], title });
  }
});
