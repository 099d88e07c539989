import { familyOf, prefixOf } from '../core/families.ts';
import type { CodeFinding, Finding, Reading } from './types.ts';

/**
 * How a code was read where it was not written as the service writes it. This stands apart from the resolver because
 * only what shows an answer needs it.
 *
 * @param finding what the resolver found
 * @returns empty when it is written as usual, and for what is no code
 * @example readingsOf(…) // of `AADST50,058`: ['grouped', 'letter-missing']
 */
export function readingsOf(finding: Finding): Reading[] {
  if (finding.kind !== 'code') return [];
  return familyOf(finding.family).codes === 'digits' ? readings(finding) : widthOf(finding.written);
}

function readings({ family, code, written }: CodeFinding): Reading[] {
  const plain = written.normalize('NFKC').toLowerCase();
  const digits = new RegExp(`(?:\\p{Nd}\\P{Nd}*){${code.length}}$`, 'u').exec(plain);
  const readAs: Reading[] = [];
  if (/\P{Nd}/u.test(digits?.[0] ?? '')) readAs.push('grouped');
  const usual = prefixOf(family).toLowerCase();
  const [letters] = /^[a-z\d]*/.exec(plain.slice(0, digits?.index)) ?? [''];
  if (letters !== '') {
    const differs = [...letters].findIndex((letter, at) => letter !== usual[at]);
    if (letters.length < usual.length) readAs.push('letter-missing');
    else if (differs >= 0) readAs.push(letters[differs] === letters[differs - 1] ? 'letter-doubled' : 'letter-missing');
  }
  readAs.push(...widthOf(written));
  if (/(?![\d０-９])\p{Nd}/u.test(written)) readAs.push('other-digits');
  return readAs;
}

function widthOf(written: string): Reading[] {
  return /[！-～]/.test(written) ? ['full-width'] : [];
}
