import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../../scripts/hosts/test-server.ts';
import { type Engine, type Tab, WATCH, watchProblems } from './engine.ts';

/** Names of keys as WebDriver has them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Control: '\uE009',
  Meta: '\uE03D',
  Shift: '\uE008',
  ArrowDown: '\uE015',
  Space: ' ',
};

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Starts WebKitGTK by Debian's WebKitWebDriver (package webkit2gtk-driver). It has no mode without a screen: where there is none,
 * `xvfb-run` has to be in front of the tests.
 *
 * @param driver path of WebKitWebDriver
 */
export async function startWebKitGtk(driver: string): Promise<Engine> {
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
  const ask = asker(`http://127.0.0.1:${port}`);
  await untilReady(ask, running);
  const sessions: string[] = [];
  let name = 'webkitgtk';
  return {
    get name() {
      return name;
    },
    open: async () => {
      // One session at a time: a driver has one browser.
      for (const old of sessions.splice(0)) await ask('DELETE', `/session/${old}`);
      const { sessionId, capabilities } = (await ask('POST', '/session', { capabilities: {} })) as {
        sessionId: string;
        capabilities: { browserName: string; browserVersion: string };
      };
      sessions.push(sessionId);
      name = `${capabilities.browserName}/${capabilities.browserVersion}`;
      const tab = tabOf((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
      await tab.resize(1280, 800);
      return tab;
    },
    close: async () => {
      for (const old of sessions) await ask('DELETE', `/session/${old}`).catch(() => undefined);
      running.kill();
    },
  };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

function asker(root: string): Ask {
  return async (method, path, body) => {
    const signal = AbortSignal.timeout(60_000);
    const init = body === undefined ? { method, signal } : { method, signal, body: JSON.stringify(body) };
    const { value } = (await (await fetch(root + path, init)).json()) as {
      value: { error?: string; message?: string } | null;
    };
    if (typeof value === 'object' && value !== null && typeof value.error === 'string') {
      throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    }
    return value;
  };
}

function tabOf(ask: Ask): Tab {
  const run: Tab['run'] = async (work, ...args) => {
    // What throws in the page throws here.
    const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${work})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = (await ask('POST', '/execute/async', { script, args })) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as never;
  };
  const act = (actions: readonly object[]): Promise<unknown> =>
    ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const down = (key: string): object => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key: string): object => ({ type: 'keyUp', value: KEYS[key] ?? key });
  const inner = (): Promise<number[]> => run(() => [innerWidth, innerHeight]);
  return {
    goto: async (url) => {
      await ask('POST', '/url', { url });
      await run(watchProblems, ...WATCH);
    },
    run,
    press: async (keys) => {
      const parts = keys.split('+');
      await act([...parts.map(down), ...parts.reverse().map(up)]);
    },
    type: async (text) => void (await act([...text].flatMap((sign) => [down(sign), up(sign)]))),
    click: async (selector) => {
      const found = (await ask('POST', '/element', { using: 'css selector', value: selector })) as Record<
        string,
        string
      >;
      await ask('POST', `/element/${found[ELEMENT]}/click`, {});
    },
    resize: async (width, height) => {
      // The window has edges, and tells its new size late.
      let outer = [width, height];
      for (let attempt = 0; attempt < 6; attempt++) {
        await ask('POST', '/window/rect', { width: outer[0], height: outer[1] });
        await new Promise((resolve) => setTimeout(resolve, 150));
        const [wide = 0, high = 0] = await inner();
        if (wide === width && high === height) return true;
        outer = [(outer[0] ?? 0) + width - wide, (outer[1] ?? 0) + height - high];
      }
      return (await inner())[0] === width;
    },
    headings: async () => {
      const value = 'h1, h2, h3, [role=heading]';
      const found = (await ask('POST', '/elements', { using: 'css selector', value })) as Record<string, string>[];
      const texts: string[] = [];
      for (const element of found) {
        const id = element[ELEMENT];
        const role = await ask('GET', `/element/${id}/computedrole`);
        if (role === 'heading') texts.push((await ask('GET', `/element/${id}/property/textContent`)) as string);
      }
      return texts;
    },
    picture: async () => Buffer.from((await ask('GET', '/screenshot')) as string, 'base64'),
  };
}

async function untilReady(ask: Ask, running: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (running.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${running.exitCode}`);
    try {
      await ask('GET', '/status');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}
