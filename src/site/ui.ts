import en from '../../content/ui/en.json';
import fr from '../../content/ui/fr.json';
import nb from '../../content/ui/nb.json';
import zhTW from '../../content/ui/zh-TW.json';
import type { Locale } from '../lib/locales.ts';
import { checkUiStrings, createTranslator, type Translator } from '../lib/ui-strings.ts';

const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator('en', checkUiStrings(en, en)),
  fr: createTranslator('fr', checkUiStrings(fr, en)),
  nb: createTranslator('nb', checkUiStrings(nb, en)),
  'zh-TW': createTranslator('zh-TW', checkUiStrings(zhTW, en)),
};

/** The translator of a language. */
export function translatorFor(locale: Locale): Translator {
  return translators[locale];
}
