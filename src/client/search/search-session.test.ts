import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import '../testing.ts';
import { buildLookup } from '../../resolve/lookup-data.ts';
import type { FullTextResult } from '../full-text.ts';
import type { Context } from './context.ts';
import type { Update } from './search-session.ts';

const { createResolver } = await import('./resolver.ts');
const { SearchSession } = await import('./search-session.ts');

const DATA = buildLookup([
  { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
  { family: 'aadsts', code: '50126', symbol: 'InvalidUserNameOrPassword' },
]);
const NOTHING: FullTextResult = { total: 0, isApproximate: false, load: async () => [] };

/** A full-text search whose results come when the test says so. */
class FakeFullText {
  isReady = true;
  readonly asked: string[] = [];
  readonly #answers: ((result: FullTextResult | Error) => void)[] = [];

  find(words: string): Promise<FullTextResult> {
    this.asked.push(words);
    return new Promise((resolve, reject) => {
      this.#answers.push((result) => (result instanceof Error ? reject(result) : resolve(result)));
    });
  }

  answer(result: FullTextResult | Error): void {
    this.#answers.shift()?.(result);
  }
}

function searching(pageSize = 6): {
  shown: (Update | undefined)[];
  fullText: FakeFullText;
  session: InstanceType<typeof SearchSession>;
} {
  const fullText = new FakeFullText();
  const context = {
    ...createResolver(DATA),
    locale: 'en',
    t: (key: string) => `${key}.`,
    fullText,
    sentences: Promise.resolve({}),
    asked: Promise.resolve(undefined),
    askedNow: () => undefined,
    knownAs: async () => '',
    threeWords: async () => undefined,
    detail: (id: string) => ({ words: Promise.resolve([]), line: async () => ({ label: '', text: id }) }),
  } as unknown as Context;
  const shown: (Update | undefined)[] = [];
  const session = new SearchSession(
    (update) => shown.push(update),
    pageSize,
    'en',
    async () => context,
  );
  return { shown, fullText, session };
}

const hits = (urls: readonly string[], isApproximate = false): FullTextResult => ({
  total: urls.length,
  isApproximate,
  load: async (from, to) =>
    urls.slice(from, to).map((url) => ({ url, title: url, excerpt: 'x', content: 'x', lang: undefined })),
});

const names = (update?: Update): readonly string[] =>
  update?.answers.flatMap(({ rows }) => rows.map(({ name }) => name)) ?? [];

/** Lets what can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a search', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  const pause = async (): Promise<void> => {
    await settle();
    mock.timers.tick(90);
    await settle();
  };

  it('shows answers at once, and full text without what is answered already when it is there', async () => {
    const { shown, fullText, session } = searching();
    const done = session.run('AADSTS50058 password');
    await settle();
    assert.deepEqual([names(shown[0]), shown[0]?.isBusy], [['50058'], true]);
    await pause();
    fullText.answer(hits(['/aadsts/50058', '/aadsts/50126']));
    await done;
    assert.deepEqual(
      shown.at(-1)?.texts?.flatMap(({ rows }) => rows.map(({ href }) => href)),
      ['/aadsts/50126'],
    );
    assert.equal(shown.at(-1)?.isBusy, false);
  });

  it('has more to say of the answer only: not of other codes, and not of a list by first digits', async () => {
    const details = async (text: string): Promise<(string | undefined)[]> => {
      const { shown, session } = searching(0);
      await session.run(text);
      const rows = shown.at(-1)?.answers.flatMap((group) => group.rows) ?? [];
      return Promise.all(rows.map(async ({ detail }) => (await detail?.line())?.text));
    };
    assert.deepEqual(await details('AADSTS50058 AADSTS50126'), ['aadsts/50058', undefined]);
    assert.deepEqual(await details('InvalidUserNameOrPassword'), ['aadsts/50126']);
    assert.ok((await details('AADSTS50')).every((one) => one === undefined));
  });

  it('asks for full text only when no key has come for a moment', async () => {
    const { fullText, session } = searching();
    void session.run('pass');
    await settle();
    mock.timers.tick(89);
    await settle();
    void session.run('password');
    await pause();
    assert.deepEqual(fullText.asked, ['password']);
  });

  it('never shows the results of a former text, however late they come', async () => {
    const { shown, fullText, session } = searching();
    void session.run('first');
    await pause();
    void session.run('second');
    await pause();
    fullText.answer(hits(['/first']));
    await settle();
    fullText.answer(hits(['/second']));
    await settle();
    assert.deepEqual(
      shown.flatMap((update) => update?.texts?.flatMap(({ rows }) => rows.map(({ href }) => href)) ?? []),
      ['/second'],
    );
  });

  it('of an empty text shows nothing, and calls off what was under way', async () => {
    const { shown, fullText, session } = searching();
    void session.run('first');
    await pause();
    await session.run('  ');
    fullText.answer(hits(['/first']));
    await settle();
    assert.equal(shown.at(-1), undefined);
  });

  it('keeps its answers and says so when full text fails', async () => {
    const { shown, fullText, session } = searching();
    const done = session.run('AADSTS50058 password');
    await pause();
    fullText.answer(new Error('no index'));
    await done;
    assert.deepEqual(names(shown.at(-1)), ['50058']);
    assert.match(shown.at(-1)?.status ?? '', /search\.failed/);
  });

  it('says that it is busy only where the index is not there yet', async () => {
    for (const isReady of [true, false]) {
      const { shown, fullText, session } = searching();
      fullText.isReady = isReady;
      void session.run('lifetime');
      await settle();
      assert.deepEqual(
        shown.map((update) => update?.status),
        isReady ? [] : ['search.busy.'],
      );
    }
  });

  it('leads to other languages where this one has nothing, and says what is only near', async () => {
    const { shown, fullText, session } = searching();
    for (const [result, why] of [
      [NOTHING, undefined],
      [hits(['/near'], true), 'near'],
    ] as const) {
      const done = session.run('lifetime');
      await pause();
      fullText.answer(result);
      await done;
      assert.deepEqual([shown.at(-1)?.texts?.[0]?.why, shown.at(-1)?.isElsewhere], [why, true]);
    }
  });

  it('loads more, page by page, until there is no more', async () => {
    const { shown, fullText, session } = searching(2);
    const done = session.run('lifetime');
    await pause();
    fullText.answer(hits(['/1', '/2', '/3']));
    await done;
    assert.deepEqual(
      (await shown.at(-1)?.more?.())?.rows.map(({ href }) => href),
      ['/3'],
    );
  });

  it('for codes and names alone does not ask for full text', async () => {
    const { shown, fullText, session } = searching(0);
    await session.run('AADSTS50058 password');
    assert.deepEqual([names(shown[0]), shown.length, fullText.asked.length], [['50058'], 1, 0]);
  });
});
