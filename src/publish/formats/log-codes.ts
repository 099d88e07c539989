import { BARE_FAMILY } from '../../core/families.ts';
import type { SlimCode } from './schemas.ts';

/**
 * The codes a sign-in log names by their digits alone (`ResultType`), as far as there is anything to say of them: those of
 * Microsoft Entra. Digits of Azure AD B2C mean something else, and a log does not tell them apart.
 *
 * @param codes all codes
 */
export function logCodes(codes: readonly SlimCode[]): SlimCode[] {
  return codes.filter(
    ({ family, sentence, kind }) => family === BARE_FAMILY && (Object.keys(sentence).length > 0 || kind !== 'unknown'),
  );
}

/** Columns of tables that explain a log, in this order. */
export const LOG_COLUMNS = ['ResultType', 'ErrorName', 'ErrorKind', 'Fixer', 'Retry', 'Sentence', 'ErrorUrl'] as const;
