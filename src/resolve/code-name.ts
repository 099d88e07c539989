import { anyLabel } from '../core/locales.ts';
import { CODE_WORDS, ERROR_WORDS } from './labels.ts';

const ERROR = `${anyLabel('error')}|${ERROR_WORDS}`;
const CODE = `${anyLabel('code')}|${CODE_WORDS}`;
const GAP = "[\\s_.'’/-]?";

/**
 * The name of an error's code in any language, as keys and heads of columns have it: `errorCode`, `Feilkode`, `codice di
 * errore`, `códigodeerror`, `错误代码`. A word for an error and one for a code stand side by side. Source of a regular expression
 * without groups that capture, for any letter case, with or without signs between its words.
 */
export const ERROR_CODE_NAME = `(?:(?:${ERROR})${GAP}(?:${CODE})|(?:${CODE})${GAP}(?:d(?:[eio]l?l?)?${GAP}(?:la${GAP})?|ال)?(?:${ERROR}))`;
