import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FAMILIES, familyOf, isFamily } from '../core/families.ts';

type Theme = 'light' | 'dark';

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const css = read('parts/theme.css');
const TOKENS = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{3,6}), (#[\da-f]{3,6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Everything text stands on. The search form has a ground of its own. */
const GROUNDS = ['paper', 'sunken'] as const;
/** Body text, and what is read like it. */
const TEXT = ['ink'] as const;
/** Small print, links, family colours: text too. */
const OTHER_TEXT = ['muted', 'accent', 'done', 'guides', ...FAMILIES] as const;

function colour(name: string, theme: Theme): string {
  const token = isFamily(name) ? familyOf(name).hue : TOKENS.get(name);
  assert.ok(token, `parts/theme.css has no colour "${name}"`);
  return token[theme];
}

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function atLeast(least: number, front: string, ground: string, theme: Theme): void {
  const ratio = contrast(colour(front, theme), colour(ground, theme));
  assert.ok(ratio >= least, `${front} on ${ground}, ${theme}: ${ratio.toFixed(2)}, under ${least}`);
}

test('contrast is measured as the standard does', () => {
  assert.equal(contrast('#000', '#fff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('every colour has a light and a dark side', () => {
  const names = [...css.matchAll(/^ {2}--color-([\w-]+):/gm)].map(([, name = '']) => name);
  assert.ok(names.length >= 10);
  assert.deepEqual(names, [...TOKENS.keys()]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`text has a contrast of at least 7, other text of at least 4.5, in the ${theme} theme`, () => {
    for (const ground of GROUNDS) {
      for (const front of TEXT) atLeast(7, front, ground, theme);
      for (const front of OTHER_TEXT) atLeast(4.5, front, ground, theme);
    }
    atLeast(7, 'ink', 'mark', theme);
    atLeast(4.5, 'muted', 'mark', theme);
  });

  test(`edges that tell what a control is have a contrast of at least 3, in the ${theme} theme`, () => {
    atLeast(3, 'strong-rule', 'paper', theme);
    // Focus rings and bars take the family's colour.
    for (const hue of OTHER_TEXT) atLeast(3, hue, 'paper', theme);
  });
}

test('text and grounds take their colours from the tokens, the form, white and black aside', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const all = files.filter((file) => file.endsWith('.css')).map(read);
  const own = all.flatMap((text) =>
    [...text.matchAll(/^\s+(?!--)(?:color|background|fill|border[\w-]*): [^;]*#[^;]*;/gm)].map(([line]) => line.trim()),
  );
  assert.deepEqual([...new Set(own)], ['background: light-dark(#fff, #10141a);']);
  assert.ok(contrast('#ffffff', colour('ink', 'light')) >= 7 && contrast('#10141a', colour('ink', 'dark')) >= 7);
  assert.ok(
    contrast('#ffffff', colour('muted', 'light')) >= 4.5 && contrast('#10141a', colour('muted', 'dark')) >= 4.5,
  );
});
