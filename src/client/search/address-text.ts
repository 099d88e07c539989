import { DEFAULT_LOCALE } from '../../core/locales.ts';
import { addressIn } from '../../resolve/near-miss.ts';
import { visibleText } from '../../text/visible-text.ts';

/**
 * An address as a message quotes it.
 *
 * @param pathname of any address
 * @returns its letters, at most a hundred, without invisible ones
 */
export function readable(pathname: string): string {
  try {
    return visibleText(decodeURI(pathname)).slice(0, 100);
  } catch {
    return pathname.slice(0, 100);
  }
}

/** What the address of this page names, as a text to look up: `aadsts 50058`, whatever its language. */
export function textOfAddress(): string {
  const base = import.meta.env.BASE_URL;
  const path = addressIn(location.pathname, DEFAULT_LOCALE, base).slice(base.replace(/\/$/, '').length);
  return readable(path).replaceAll('/', ' ');
}
