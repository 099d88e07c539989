import sharp from 'sharp';
import { type Locale, writingOf } from '../../core/locales.ts';
import { type FaceName, outlineOf } from './fonts.ts';

/** What stands on a picture. */
export interface PictureWords {
  /** Large and in the font of codes: `AADSTS` lighter, `50058` darker. */
  readonly sign?: { readonly light: string; readonly dark: string } | undefined;
  /** Small above the text: a symbol, a family. */
  readonly over?: string | undefined;
  readonly head: string;
  readonly text?: string | undefined;
  /** Below the line: the site, and that it is not Microsoft's. */
  readonly foot: string;
  /** The family's colour, for the edge. */
  readonly hue: string;
}

/** The size that chats and search engines ask for (https://ogp.me has none; 1.91 : 1 is what they cut to). */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const INK = '#16191f';
const MUTED = '#505866';
const PAPER = '#fcfcfb';
const RULE = '#dde0e5';
const LEFT = 84;
const RIGHT = 72;
const ROOM = PICTURE_SIZE.width - LEFT - RIGHT;
/** From line to line, in sizes of the letters. */
const LEADING = 1.32;
/** Between head and text. */
const GAP = 14;
/** The signpost of src/components/Mark.astro. */
const MARK = 'M12 2v20M6 4h11l3 2.5L17 9H6zM18 11H7l-3 2.5L7 16h11z';

/**
 * Draws a picture for link previews.
 *
 * @param words what stands on it
 * @param locale the language, for where lines may end
 * @returns PNG of at most 16 colours
 */
export async function drawPicture(words: PictureWords, locale: Locale): Promise<Buffer> {
  const outline = outlineIn(locale);
  const parts: string[] = [];
  let y = 92;
  const line = async (text: string, face: FaceName, size: number, colour: string, x = LEFT): Promise<number> => {
    const { svg, width } = await outline(text, face, size);
    parts.push(`<g fill="${colour}" transform="translate(${x} ${y})">${svg}</g>`);
    return width;
  };
  const { sign, over, head, text, foot } = words;
  if (sign !== undefined) {
    // A long value of OAuth is set smaller, so that it stands on one line.
    const size = Math.min(112, Math.floor(ROOM / (0.6 * (sign.light + sign.dark).length)));
    y += 70;
    const width = await line(sign.light, 'mono', size, MUTED);
    await line(sign.dark, 'mono-bold', size, INK, LEFT + width);
    y += 40;
  }
  if (over !== undefined) {
    y += 24;
    await line(over, /^[\x20-\x7e]+$/.test(over) ? 'mono' : 'regular', 32, MUTED);
    y += 20;
  }
  const bottom = 528;
  const set = async (
    value: string,
    face: FaceName,
    sizes: readonly number[],
    colour: string,
    end: number,
  ): Promise<void> => {
    for (const size of sizes) {
      const lines = await wrap(value, face, size, locale, outline);
      const step = size * LEADING;
      if (y + step * lines.length > end && size !== sizes.at(-1)) continue;
      const most = Math.floor((end - y) / step);
      for (const [index, one] of lines.slice(0, most).entries()) {
        y += step;
        await line(
          index === most - 1 && lines.length > most ? `${one.replace(/[\s,.;，。；]+$/, '')} …` : one,
          face,
          size,
          colour,
        );
      }
      return;
    }
  };
  y += 8;
  const [large, small] = [36, 32] as const;
  // The head leaves room for one line of the text.
  const forText = text === undefined ? 0 : GAP + small * LEADING;
  await set(head, 'bold', sign === undefined ? [76, 64, 56] : [54, 48, 42, 38], INK, bottom - forText);
  if (text !== undefined) {
    y += GAP;
    await set(text, 'regular', [large, small], MUTED, bottom);
  }
  y = 592;
  await line(foot, 'regular', 27, MUTED, LEFT + 50);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}">
<rect width="100%" height="100%" fill="${PAPER}"/><rect width="24" height="100%" fill="${words.hue}"/>
<rect x="${LEFT}" y="552" width="${ROOM}" height="2" fill="${RULE}"/>
<path d="${MARK}" transform="translate(${LEFT - 4} 562) scale(1.7)" fill="none" stroke="${words.hue}" stroke-width="2" stroke-linejoin="round"/>
${parts.join('')}</svg>`;
  // Sixteen shades: text on paper has no more, and the file is a third of what it would be. More effort takes twice as long, for 2 % of the bytes.
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}

type SetLine = (text: string, face: FaceName, size: number) => ReturnType<typeof outlineOf>;

/** Sets lines with the marks of a language: wide ones where it is written in Chinese. */
function outlineIn(locale: Locale): SetLine {
  const isWide = writingOf(locale).script === 'Han';
  return (text, face, size) => outlineOf(text, face, size, isWide);
}

/** Signs no Chinese line begins with. */
const NOT_FIRST = /^[。，、；：！？）」』】》…]/u;

/** Breaks a text into lines that fit, between words. */
async function wrap(text: string, face: FaceName, size: number, locale: Locale, outline: SetLine): Promise<string[]> {
  const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const units: string[] = [];
  for (const segment of segments) {
    const last = units.length - 1;
    const isCjk = /\p{Script=Han}/u.test(segment);
    const joins = last >= 0 && !/\s$/.test(units[last] ?? '') && !isCjk && !/\p{Script=Han}/u.test(units[last] ?? '');
    if (last >= 0 && (joins || /^\s+$/.test(segment) || NOT_FIRST.test(segment))) units[last] += segment;
    else units.push(segment);
  }
  const lines: string[] = [];
  let line = '';
  let room = ROOM;
  for (const unit of units) {
    // Units end where no two letters are drawn closer together, so that widths add up.
    const [{ width }, { width: withoutSpace }] = [
      await outline(unit, face, size),
      await outline(unit.trimEnd(), face, size),
    ];
    if (line !== '' && withoutSpace > room) {
      lines.push(line.trimEnd());
      line = '';
      room = ROOM;
    }
    line += unit;
    room -= width;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
