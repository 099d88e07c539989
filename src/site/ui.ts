import en from '../../content/ui/en.json';
import fr from '../../content/ui/fr.json';
import nb from '../../content/ui/nb.json';
import zhTW from '../../content/ui/zh-TW.json';
import type { Locale } from '../core/locales.ts';
import { checkUiStrings, createTranslator, type Translator, type UiStrings } from '../core/ui-strings.ts';
import { pseudo } from './pseudo.ts';

/** `PSEUDO=1 npm run dev` shows the pseudo-locale in place of English. */
const english: UiStrings =
  process.env.PSEUDO === '1'
    ? (Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudo(text)])) as UiStrings)
    : en;

const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator('en', checkUiStrings(english, en)),
  fr: createTranslator('fr', checkUiStrings(fr, en)),
  nb: createTranslator('nb', checkUiStrings(nb, en)),
  'zh-TW': createTranslator('zh-TW', checkUiStrings(zhTW, en)),
};

/** The translator of a language. */
export function translatorFor(locale: Locale): Translator {
  return translators[locale];
}
