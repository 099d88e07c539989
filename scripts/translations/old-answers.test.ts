import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/catalog/answers.ts';
import { oldAnswers } from './old-answers.ts';

test('an answer that was checked more than a year ago is listed, the oldest first', () => {
  const of = (checked: string) => ({ facts: { checked } }) as unknown as Answer;
  const answers = new Map([
    ['aadsts/50058', of('2026-01-02')],
    ['aadsts/50126', of('2025-12-31')],
    ['aadb2c/90118', of('2024-05-01')],
  ]);
  assert.deepEqual(oldAnswers(answers, new Date('2027-01-02')), [
    'content/answers/aadb2c/90118: last checked on 2024-05-01',
    'content/answers/aadsts/50126: last checked on 2025-12-31',
  ]);
  assert.deepEqual(oldAnswers(answers, new Date('2024-05-02')), []);
});
