import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { serveSite } from '../../scripts/site/serve.ts';
import { orOneLine } from '../../scripts/support/or-one-line.ts';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { LOG, RESPONSE } from '../support/decode-page.ts';
import { type Tab, until, untilShown } from './engine.ts';
import { type EngineName, startEngine } from './start.ts';

/*
 * `node tests/engines/sheets.ts --engine firefox`: contact sheets of the site, one for each width and theme, a row for each
 * language and a column for each view, to be looked at and kept (nightly). Comparing is left to eyes: engines draw letters alike
 * enough for people and not for programs.
 */

/** What is looked at, and what a reader does before it is. */
const VIEWS: readonly (readonly [name: string, path: PagePath, act?: (tab: Tab) => Promise<void>])[] = [
  ['home', '/'],
  ['code', '/aadsts/53003'],
  ['topic', '/topics/mfa'],
  ['list', '/aadsts'],
  ['dialog', '/aadsts/50058', openDialog],
  ['results', '/search?q=50058', (tab) => untilShown(tab, '#results a')],
  ['decode', '/decode', (tab) => decode(tab, RESPONSE, '[data-results] a')],
  ['log table', '/decode', (tab) => decode(tab, LOG, 'table.log td')],
];

const WIDTHS = { phone: [390, 844], desk: [1280, 800] } as const;
const THEMES = ['light', 'dark'] as const;
/** Other engines than Chromium draw the same styles: light, and the language with another script beside English. */
const FEWER: readonly Locale[] = ['en', 'zh-TW'];

async function openDialog(tab: Tab): Promise<void> {
  await tab.press('/');
  await until(tab, 'focus in the dialog', () => document.activeElement?.closest('dialog[open]') !== null);
  await tab.type('5005');
  await untilShown(tab, 'dialog [data-for="5005"] [role=option]');
}

async function decode(tab: Tab, pasted: string, shown: string): Promise<void> {
  await untilShown(tab, 'textarea');
  await tab.run((text: string) => {
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, pasted);
  await untilShown(tab, shown);
  await tab.run((css: string) => document.querySelector(css)?.closest('table')?.scrollIntoView(), shown);
}

await orOneLine('sheets', async () => {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: 'chromium' },
      into: { type: 'string', default: 'test-results/sheets' },
      folder: { type: 'string', default: 'dist' },
      all: { type: 'boolean', default: false },
    },
  });
  mkdirSync(values.into, { recursive: true });
  const server = await serveSite(values.folder, { port: 0, base: '/' });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const engine = await startEngine(values.engine as EngineName);
  const isFull = values.all || values.engine === 'chromium';
  try {
    const tab = await engine.open();
    for (const [size, [width, height]] of Object.entries(WIDTHS)) {
      if (!(await tab.resize(width, height))) console.log(`${engine.name} has no window ${width} wide`);
      for (const theme of isFull ? THEMES : THEMES.slice(0, 1)) {
        const rows: Buffer[][] = [];
        for (const locale of isFull ? LOCALES : FEWER) {
          const row: Buffer[] = [];
          for (const [, path, act] of VIEWS) {
            await tab.goto(root + localizedPath(locale, path));
            await tab.run((chosen: string) => {
              localStorage.setItem('theme', chosen);
              document.documentElement.dataset.theme = chosen;
            }, theme);
            await act?.(tab);
            row.push(await tab.picture());
          }
          rows.push(row);
        }
        const file = join(values.into, `${values.engine}-${size}-${theme}.png`);
        await sheet(rows, file);
        console.log(file);
      }
    }
  } finally {
    await engine.close();
    server.close();
    server.closeAllConnections();
  }
});

/** Puts pictures side by side, each half as large. */
async function sheet(rows: readonly (readonly Buffer[])[], file: string): Promise<void> {
  const GAP = 16;
  const small = await Promise.all(
    rows.map((row) =>
      Promise.all(
        row.map(async (picture) => {
          const { width = 2 } = await sharp(picture).metadata();
          return sharp(picture)
            .resize({ width: Math.round(width / 2) })
            .toBuffer({ resolveWithObject: true });
        }),
      ),
    ),
  );
  const width = Math.max(...small.flat().map(({ info }) => info.width)) + GAP;
  const height = Math.max(...small.flat().map(({ info }) => info.height)) + GAP;
  const columns = Math.max(...small.map((row) => row.length));
  await sharp({
    create: { width: columns * width + GAP, height: small.length * height + GAP, channels: 3, background: '#8a8f98' },
  })
    .composite(
      small.flatMap((row, y) =>
        row.map(({ data }, x) => ({ input: data, left: GAP + x * width, top: GAP + y * height })),
      ),
    )
    .png()
    .toFile(file);
}
