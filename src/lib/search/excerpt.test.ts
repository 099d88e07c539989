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
