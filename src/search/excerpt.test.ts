import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tidyExcerpt } from './excerpt.ts';

test('an excerpt does not repeat the title, marked or not', () => {
  const title = 'AADSTS50133 SsoArtifactRevoked';
  assert.equal(tidyExcerpt(`${title} The session`, title), 'The session');
  assert.equal(tidyExcerpt('<mark>AADSTS50133</mark> SsoArtifactRevoked The', title), 'The');
  assert.equal(tidyExcerpt('AADSTS50133 <mark>SsoArtifactRevoked</mark> The', title), 'The');
  assert.equal(tidyExcerpt('401 (what?) It is', '401 (what?)'), 'It is');
});

test('an excerpt that begins in the middle of the title does not repeat the end of it', () => {
  assert.equal(
    tidyExcerpt('SsoArtifactRevoked <mark>The</mark> session', 'AADSTS50133 SsoArtifactRevoked'),
    '<mark>The</mark> session',
  );
  const chinese = '401未授權的錯誤：您的權杖是否有效？';
  assert.equal(
    tidyExcerpt('錯誤：您的<mark>權杖</mark>是否有效？ 確定您的<mark>權杖</mark>', chinese),
    '確定您的<mark>權杖</mark>',
  );
  assert.equal(tidyExcerpt('valid? It is', 'Is your token valid?'), 'It is');
  assert.equal(tidyExcerpt('is it', 'What is'), 'is it');
});

test('an excerpt from further down, or of a page whose title goes on, stays', () => {
  assert.equal(tidyExcerpt('see AADSTS50133 The', 'AADSTS50133'), 'see AADSTS50133 The');
  assert.equal(tidyExcerpt('AADSTS501330 The', 'AADSTS50133'), 'AADSTS501330 The');
});

test('an excerpt has typographic apostrophes within words only', () => {
  assert.equal(
    tidyExcerpt("l'<mark>étendue</mark> 'x' isn't <mark>d</mark>'un", ''),
    "l’<mark>étendue</mark> 'x' isn’t <mark>d</mark>’un",
  );
});

test('dots say where a sentence is cut', () => {
  const title = 'AADSTS50105 NotFound';
  const content = `${title} The user isn't assigned to a role. Assign one. To learn more, read on.`;
  assert.equal(tidyExcerpt('to a <mark>role.</mark> Assign', title, content), '… to a <mark>role.</mark> Assign …');
  assert.equal(tidyExcerpt('Assign <mark>one.</mark>', title, content), 'Assign <mark>one.</mark>');
  assert.equal(tidyExcerpt(`${title} The <mark>user</mark>`, title, content), 'The <mark>user</mark> …');
  assert.equal(tidyExcerpt("The user isn't", title, content), 'The user isn’t …');
  assert.equal(
    tidyExcerpt('To learn more, <mark>read</mark> on.', title, content),
    'To learn more, <mark>read</mark> on.',
  );
  assert.equal(tidyExcerpt('not in it', title, content), 'not in it');
});
