import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DIST } from '../support/built-site.ts';
import { GUID, LOG, RESPONSE, SECRET } from '../support/decode-page.ts';
import { problemsOf, type Tab, until, untilAt, untilShown } from './engine.ts';
import { siteForTests } from './site.ts';
import { ENGINE, engineForTests } from './start.ts';

const MESSAGE = `AADSTS53003: Access has been blocked by Conditional Access policies.\r\nTrace ID: ${GUID}\r\nTimestamp: 2025-03-04 09:26:51Z`;

/** A word of each language that its texts have. */
const WORDS = [
  ['', 'permissions'],
  ['/fr', 'authentification'],
  ['/nb', 'tillatelser'],
  ['/zh-tw', '權杖'],
] as const;

describe(`what people do, in ${ENGINE}`, () => {
  const engine = engineForTests();
  const at = siteForTests(DIST);

  /** A task from a new reader's first page; nothing may go wrong on the way. */
  const task = (name: string, work: (tab: Tab) => Promise<void>): void => {
    it(name, async () => {
      const tab = await engine.open();
      await work(tab);
      assert.deepEqual(await problemsOf(tab), []);
    });
  };

  task('the sign of a code is a heading to a screen reader, though it has no box of its own', async (tab) => {
    await tab.goto(at('/aadsts/53003'));
    const [sign, next] = (await tab.headings()).map((text) => text.replace(/\s+/g, ' ').trim());
    assert.deepEqual([sign, next], ['AADSTS53003 BlockedByConditionalAccess', 'What to do']);
  });

  task('a code typed at home is the first answer, and Enter opens it', async (tab) => {
    await tab.goto(at('/'));
    await tab.click('main input');
    await tab.type('50058');
    await untilShown(tab, '[role=option][aria-selected=true]', 'AADSTS50058');
    await tab.press('Enter');
    await untilAt(tab, '/aadsts/50058');
  });

  task('a message with line breaks pasted at home is answered', async (tab) => {
    // Copied in the page for it, so that what is pasted is what a browser pastes.
    await tab.goto(at('/decode'));
    await untilShown(tab, 'textarea');
    await tab.run((text: string) => {
      const box = document.querySelector('textarea') as HTMLTextAreaElement;
      box.value = text;
      box.select();
    }, MESSAGE);
    await tab.press('Control+c');
    await tab.goto(at('/'));
    await tab.click('main input');
    await until(tab, 'a box that understands', () => document.activeElement?.getAttribute('role') === 'combobox');
    await tab.press('Control+v');
    await untilShown(tab, '[role=option][aria-selected=true]', 'AADSTS53003');
    await untilShown(tab, '[role=option]', 'Decode this text');
  });

  for (const keys of ['/', 'Control+k']) {
    task(`${keys} opens the dialog, and Escape gives the focus back`, async (tab) => {
      await tab.goto(at('/nb/aadsts/50126'));
      await tab.run(() => document.querySelector<HTMLElement>('.copy-icon')?.focus());
      await tab.press(keys);
      await until(tab, 'focus in the dialog', () => document.activeElement?.closest('dialog[open]') !== null);
      await tab.type('50058');
      await untilShown(tab, 'dialog [role=option]', 'AADSTS50058');
      await tab.press('Escape');
      await until(tab, 'the focus on the button again', () => document.activeElement?.className === 'copy-icon');
    });
  }

  task('an arrow key chooses in the dialog, and Enter opens what is chosen', async (tab) => {
    await tab.goto(at('/aadsts/50126'));
    await tab.press('/');
    await until(tab, 'focus in the dialog', () => document.activeElement?.closest('dialog[open]') !== null);
    await tab.type('password');
    await untilShown(tab, 'dialog [role=option][aria-selected=true]');
    await tab.press('ArrowDown');
    const chosen = 'dialog [role=option][aria-selected=true]';
    const second = await tab.run((css) => document.querySelector<HTMLAnchorElement>(css)?.pathname ?? '', chosen);
    await tab.press('Enter');
    await untilAt(tab, second);
  });

  for (const [segment, word] of WORDS) {
    task(`the full text of ${segment || 'English'} is searched`, async (tab) => {
      await tab.goto(at(`${segment}/search?q=${encodeURIComponent(word)}`));
      await untilShown(tab, '#results mark', '');
      await untilShown(tab, '#results a', '');
    });
  }

  task(
    'a question stands behind the # of the address, where no server sees it; back leads to the one before',
    async (tab) => {
      await tab.goto(at('/search?q=permissions'));
      await untilShown(tab, '#results mark', '');
      await tab.press('/');
      await until(tab, 'focus in the dialog', () => document.activeElement?.closest('dialog[open]') !== null);
      await tab.type('grace nordmann');
      await tab.press('Enter');
      const isAsked = (hash: string): boolean =>
        location.search === '' &&
        location.hash === hash &&
        document.querySelector('dialog[open]') === null &&
        document.querySelector<HTMLInputElement>('main input')?.value === hash.slice(3).replace('+', ' ');
      await until(tab, 'the question in the address', isAsked, '#q=grace+nordmann');
      await tab.run(() => history.back());
      await until(tab, 'the question before', isAsked, '#q=permissions');
    },
  );

  task('a response is decoded; the card has the code and the ID, and not who it was', async (tab) => {
    await tab.goto(at('/decode'));
    await untilShown(tab, 'textarea');
    await tab.click('textarea');
    await tab.run((text: string) => {
      const box = document.querySelector('textarea') as HTMLTextAreaElement;
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, RESPONSE);
    await untilShown(tab, '[data-results] a', 'AADSTS50076');
    await until(
      tab,
      'a card with code and ID',
      (id: string) =>
        [/50076/, new RegExp(id)].every((one) => one.test(document.querySelector('[data-preview]')?.textContent ?? '')),
      GUID,
    );
    const card = await tab.run(() => document.querySelector('[data-preview]')?.textContent ?? '');
    assert.ok(!card.includes(SECRET));
  });

  task('a sign-in log becomes a table of its codes', async (tab) => {
    await tab.goto(at('/decode'));
    await untilShown(tab, 'textarea');
    await tab.run((text: string) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'log.csv', { type: 'text/csv' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, LOG);
    await untilShown(tab, 'table.log tr', '50126');
    await untilShown(tab, 'table.log tr', '5999999');
  });

  task('another language shows the same page', async (tab) => {
    await tab.goto(at('/aadsts/50058'));
    await tab.click('header nav a[hreflang="zh-TW"]');
    await untilAt(tab, '/zh-tw/aadsts/50058');
    await until(tab, 'the page in Chinese', () => document.documentElement?.lang === 'zh-TW');
  });

  task('a chosen theme is there on the next page, before it is painted', async (tab) => {
    await tab.goto(at('/aadsts/50058'));
    await tab.click('[data-theme-set="dark"]');
    await until(tab, 'the dark theme', () => document.documentElement.dataset.theme === 'dark');
    await tab.goto(at('/fr/decode'));
    const ground = await tab.run(() => getComputedStyle(document.body).backgroundColor);
    assert.match(ground, /^rgb\(20, 24, 31\)$/);
  });

  task('a copy button says what it copied', async (tab) => {
    await tab.goto(at('/fr/aadsts/50058'));
    await tab.click('.sign .copy-icon');
    await untilShown(tab, '.copy-icon[data-state=copied]');
    await until(tab, 'the words of it', () =>
      [...document.querySelectorAll('[role=status]')].some(({ textContent }) => /AADSTS50058/.test(textContent ?? '')),
    );
  });

  task('the card for the help desk is made on the page of the code', async (tab) => {
    await tab.goto(at('/aadsts/53003'));
    await tab.click('.hand-over summary');
    await untilShown(tab, '.hand-over input');
    await tab.click('.hand-over input');
    await tab.type(GUID);
    await untilShown(tab, '.hand-over pre', GUID);
  });

  task('a list is narrowed by words', async (tab) => {
    await tab.goto(at('/aadsts'));
    const count = (): Promise<number> => tab.run(() => document.querySelectorAll('.rows li:not([hidden])').length);
    const all = await count();
    await tab.click('.filter input');
    await tab.type('conditional');
    await until(
      tab,
      'fewer rows',
      (before: number) => document.querySelectorAll('.rows li:not([hidden])').length < before,
      all,
    );
    assert.ok((await count()) > 0);
  });

  task('a code nobody knows has a page that says so', async (tab) => {
    await tab.goto(at('/nb/aadsts/539999'));
    await untilShown(tab, 'h1', 'AADSTS539999');
    await untilShown(tab, 'main a[href="https://login.microsoftonline.com/error?code=539999"]');
  });

  task('a guide shows its English beside it', async (tab) => {
    await tab.goto(at('/fr/guides/403-permissions'));
    await tab.click('[data-beside]');
    await untilShown(tab, '.beside');
  });

  task('the first Tab leads to the way past the header', async (tab) => {
    await tab.goto(at('/aadsts/50058'));
    await tab.press('Tab');
    assert.equal(await tab.run(() => document.activeElement?.getAttribute('href')), '#main');
  });
});
