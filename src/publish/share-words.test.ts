import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BriefView } from '../catalog/brief-view.ts';
import type { Translator } from '../core/ui-strings.ts';
import { previewPath } from './preview-path.ts';
import { shareWords } from './share-words.ts';

const view = (part: Partial<BriefView>): BriefView =>
  ({
    name: 'AADSTS50058',
    locale: 'en',
    kind: 'interrupt',
    fixers: ['user'],
    sentence: { text: 'No one is signed in yet. The app asked silently.', locale: 'en' },
    ...part,
  }) as BriefView;
const t = ((key: string) => key) as unknown as Translator;

describe('the words of a link to a code', () => {
  it('have the code and what happened as title, and the rest as description', () => {
    assert.deepEqual(shareWords(view({}), t), {
      title: 'AADSTS50058: No one is signed in yet',
      description: 'kind.interrupt · fixer.user – The app asked silently.',
    });
  });

  it('end a Chinese sentence without its full stop, too', () => {
    const words = shareWords(view({ locale: 'zh-TW', sentence: { text: '尚未登入。', locale: 'zh-TW' } }), t);
    assert.equal(words.title, 'AADSTS50058：尚未登入');
  });

  it('have a title that a chat shows whole, and then the whole sentence below it', () => {
    const text =
      'The app asked to be sent back to an address that is not registered for it, so the sign-in was stopped. Stop.';
    const { title, description } = shareWords(view({ sentence: { text, locale: 'en' } }), t);
    assert.equal(title, 'AADSTS50058: The app asked to be sent back to an address …');
    assert.equal(description, `kind.interrupt · fixer.user – ${text}`);
  });

  it('do not say twice what nobody knows', () => {
    const words = shareWords(view({ kind: 'unknown', fixers: ['unknown'], sentence: undefined, symbol: 'X' }), t);
    assert.deepEqual(words, { title: 'AADSTS50058 X', description: 'code.description' });
  });
});

it('a picture is in the folder of its language, English too', () => {
  assert.equal(previewPath('en', 'site'), '/previews/en/site.png');
  assert.equal(previewPath('zh-TW', { family: 'aadsts', kind: 'failure' }), '/previews/zh-tw/aadsts-failure.png');
  assert.equal(
    previewPath('fr', { family: 'aadsts', kind: 'failure', code: '50058' }),
    '/previews/fr/aadsts/50058.png',
  );
});
