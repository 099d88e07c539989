import { isFamily } from '../../core/families.ts';
import type { CodeRef } from '../../resolve/types.ts';
import { read, store } from '../page/storage.ts';

const KEY = 'recent';
const MOST = 5;

/**
 * Codes that were looked up in this browser, latest first. Codes only: what was typed or pasted is kept nowhere.
 */
export function recentCodes(): CodeRef[] {
  return (read('localStorage', KEY) ?? '').split(' ').flatMap((id) => {
    const [family = '', code = ''] = id.split('/');
    return isFamily(family) && /^\w+$/.test(code) ? [{ family, code }] : [];
  });
}

/**
 * Remembers that a code was looked up.
 *
 * @param address of the page that was opened; others than those of codes are not remembered
 */
export function rememberCode(address: string): void {
  const [, family = '', code = ''] = /\/(\w+)\/(\w+)$/.exec(address) ?? [];
  if (!isFamily(family)) return;
  const ids = recentCodes().map((one) => `${one.family}/${one.code}`);
  const id = `${family}/${code}`;
  store('localStorage', KEY, [id, ...ids.filter((other) => other !== id)].slice(0, MOST).join(' '));
}
