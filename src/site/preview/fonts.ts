import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Face, Feature, Font, Blob as FontData, shape, Buffer as TextBuffer, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';

/*
 * Text as outlines, so that a picture is the same on every machine, whatever fonts it has. Both fonts are npm packages under
 * the SIL Open Font License 1.1, and are read at build time only: Noto Sans TC (all languages, Chinese as in Taiwan; in a
 * hundred slices by what is used together) and IBM Plex Mono (codes).
 */

/** The ways to set text. */
export type FaceName = 'regular' | 'bold' | 'mono' | 'mono-bold';

/** A line of text as an outline. */
export interface Outline {
  /** Data of SVG paths with where each begins, in units of the picture. */
  readonly svg: string;
  readonly width: number;
}

const PACKAGES = resolve('node_modules');
const NOTO = `${PACKAGES}/@fontsource-variable/noto-sans-tc`;
const PLEX = `${PACKAGES}/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin`;
const WEIGHTS = { regular: 400, bold: 700 } as const;

interface Slice {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
}

/** OpenType’s proportional alternate widths. */
const PROPORTIONAL = new Feature('palt');

let known: readonly Slice[] | undefined;

/** What each slice of Noto Sans TC has; letters first. */
function slices(): readonly Slice[] {
  known ??= Object.entries(JSON.parse(readFileSync(`${NOTO}/unicode.json`, 'utf8')) as Record<string, string>)
    .map(([key, list]): Slice => {
      const ranges = list.split(',').map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      });
      return {
        name: key.replace(/[[\]]/g, ''),
        has: (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
      };
    })
    .sort((a, b) => rank(a.name) - rank(b.name));
  return known;
}

const rank = (name: string): number => (name === 'latin' ? 0 : /^\d/.test(name) ? 2 : 1);

const fonts = new Map<string, Promise<Font>>();

function fontOf(face: FaceName, slice: string): Promise<Font> {
  const key = `${face} ${slice}`;
  const font = fonts.get(key) ?? readFont(face, slice);
  fonts.set(key, font);
  return font;
}

async function readFont(face: FaceName, slice: string): Promise<Font> {
  const isMono = face === 'mono' || face === 'mono-bold';
  const file = isMono
    ? `${PLEX}-${face === 'mono' ? 400 : 600}-normal.woff2`
    : `${NOTO}/files/noto-sans-tc-${slice}-wght-normal.woff2`;
  const font = new Font(new Face(new FontData((await decompress(readFileSync(file))) as Uint8Array<ArrayBuffer>)));
  if (!isMono) font.setVariations([new Variation('wght', WEIGHTS[face])]);
  return font;
}

/**
 * Can the fonts write it? They have no script but Latin, Cyrillic and Chinese; right-to-left ones are not set here.
 *
 * @param text any text
 */
export function canWrite(text: string): boolean {
  return [...text].every((sign) => slices().some(({ has }) => has(sign.codePointAt(0) ?? 0)));
}

/**
 * Sets a line.
 *
 * @param text the line
 * @param face how
 * @param size height of the letters' square
 * @param isWide are quotation marks and dots as wide as a Chinese sign, as Noto Sans TC has them by default?
 * @throws Error naming a sign that the fonts do not have
 */
export async function outlineOf(text: string, face: FaceName, size: number, isWide = false): Promise<Outline> {
  const isMono = face === 'mono' || face === 'mono-bold';
  let svg = '';
  let x = 0;
  for (const [slice, run] of runsOf(text, isMono)) {
    const font = await fontOf(face, slice);
    const scale = size / font.face.upem;
    const buffer = new TextBuffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    shape(font, buffer, isWide || isMono ? [] : [PROPORTIONAL]);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint, cluster }] of buffer.getGlyphInfos().entries()) {
      const path = font.glyphToPath(codepoint);
      const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
      // A sign that is set narrower than a Chinese one is moved, too: it stands in the middle or at the end of that one's room.
      const left = (x + xOffset * scale).toFixed(1);
      if (path !== '') svg += `<path transform="translate(${left} 0) scale(${scale} ${-scale})" d="${path}"/>`;
      const isApostrophe = !isWide && !isMono && run[cluster] === '’';
      x += (isApostrophe ? apostropheWidth(font, codepoint) : xAdvance) * scale;
    }
  }
  return { svg, width: x };
}

/** Even its proportional width is half a Chinese sign’s: within a word, an apostrophe is as wide as it is drawn, with its edge. */
function apostropheWidth(font: Font, glyph: number): number {
  const { xBearing = 0, width = 0 } = font.glyphExtents(glyph) ?? {};
  return width + 2 * Math.min(xBearing, width / 4);
}

/** Parts of a text that one slice has all of. */
function runsOf(text: string, isMono: boolean): [slice: string, run: string][] {
  if (isMono) return [['', text]];
  const runs: [string, string][] = [];
  for (const sign of text) {
    const slice = slices().find(({ has }) => has(sign.codePointAt(0) ?? 0))?.name;
    if (slice === undefined) throw new Error(`no font of a preview picture has "${sign}" of "${text}"`);
    const last = runs.at(-1);
    if (last?.[0] === slice) last[1] += sign;
    else runs.push([slice, sign]);
  }
  return runs;
}
