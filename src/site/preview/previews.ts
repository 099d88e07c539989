import { type BriefView, briefView } from '../../catalog/brief-view.ts';
import { FAMILIES, familyOf } from '../../core/families.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../core/locales.ts';
import type { PagePath } from '../../core/routes.ts';
import { type PreviewSubject, previewPath } from '../../publish/preview-path.ts';
import { threeWords } from '../../publish/share-words.ts';
import { setSpaces } from '../../text/typography.ts';
import { getCatalog } from '../catalog.ts';
import { withoutMarks } from '../fallback-marks.ts';
import { translatorFor } from '../ui.ts';
import { canWrite } from './fonts.ts';
import { drawPicture, type PictureWords } from './picture.ts';

/** Does every code with an answer have a picture of its own (`npm run build -- --previews`)? */
const HAS_CODE_PREVIEWS: boolean = process.env.PREVIEWS === '1';

/** The colour of pages that are of no family. */
const HUE = '#1a4bc4';
/** --color-guides in light. */
const GUIDES_HUE = '#7a3488';

/** A picture that the build draws. */
export interface Preview {
  readonly path: PagePath;
  readonly locale: Locale;
  readonly subject: PreviewSubject;
  /** Of a picture of one code. */
  readonly view?: BriefView | undefined;
}

/** All pictures of a site: one for each family, kind and language that there is, and those for the site and its guides. */
export async function allPreviews(): Promise<Preview[]> {
  const { codes } = await getCatalog();
  const found = new Map<string, Preview>();
  const add = (locale: Locale, subject: PreviewSubject, view?: BriefView): void => {
    const path = previewPath(locale, subject);
    found.set(path, { path, locale, subject, view });
  };
  for (const locale of LOCALES) {
    for (const subject of ['site', 'guides'] as const) add(locale, subject);
    for (const family of FAMILIES) {
      for (const entry of codes.get(family) ?? []) {
        const view = briefView(entry, locale);
        add(locale, { family, kind: view.kind });
        if (HAS_CODE_PREVIEWS && !view.isBare) add(locale, { family, kind: view.kind, code: view.code }, view);
      }
      add(locale, { family, kind: 'unknown' });
    }
  }
  return [...found.values()];
}

/**
 * What a code's page links as its picture.
 *
 * @param view the code
 */
export function previewOf({ family, kind, code, isBare: isShort, locale }: BriefView): PagePath {
  return previewPath(locale, { family, kind, code: HAS_CODE_PREVIEWS && !isShort ? code : undefined });
}

/**
 * Draws one. Words in a script that the fonts do not have are written in English.
 *
 * @param preview which
 * @returns PNG
 */
export function drawPreview({ locale, subject, view }: Preview): Promise<Buffer> {
  const words = wordsOf(locale, subject, view);
  const texts = [words.head, words.text ?? '', words.over ?? '', words.foot];
  const isWritten = texts.every(canWrite);
  return isWritten
    ? drawPicture(words, locale)
    : drawPicture(wordsOf(DEFAULT_LOCALE, subject, undefined), DEFAULT_LOCALE);
}

function wordsOf(locale: Locale, subject: PreviewSubject, view: BriefView | undefined): PictureWords {
  const translate = translatorFor(locale);
  const t = (...[key, values]: Parameters<typeof translate>): string => withoutMarks(translate(key, values));
  const foot = `${t('site.name')} · ${t('footer.notMicrosoft')}`;
  if (subject === 'site') return { head: t('home.heading'), text: t('site.description'), foot, hue: HUE };
  if (subject === 'guides') return { head: t('guides.title'), text: t('guides.lead'), foot, hue: GUIDES_HUE };
  const { family, kind, code } = subject;
  const { hue } = familyOf(family);
  const name = t(`family.${family}.name`);
  if (view?.sentence !== undefined && code !== undefined) {
    return {
      sign: { light: view.name.slice(0, view.name.length - code.length), dark: code },
      over: view.symbol,
      head: setSpaces(view.sentence.text, view.sentence.locale),
      text: withoutMarks(threeWords(view, translate)),
      foot,
      hue: hue.light,
    };
  }
  // Of a kind nobody knows, the family says more.
  const isKnown = kind !== 'unknown';
  return {
    sign: { light: '', dark: t(`family.${family}.label`) },
    head: isKnown ? t(`kind.${kind}`) : name,
    text: isKnown ? t(`kind.${kind}.hint`) : t(`family.${family}.about`),
    foot,
    hue: hue.light,
  };
}
