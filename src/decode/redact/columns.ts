import { isSignInColumn, plainName } from '../sign-in-columns.ts';
import { idStateOf } from './harmless.ts';
import { nameOf } from './label-of.ts';
import type { Labelled } from './labels.ts';

/** What the cells of a column are. */
export type ColumnKind = Labelled | 'stays';

/** A name of a column is short, begins with a letter, and is no date, number or address. */
const LIKE_A_NAME = /^\s*\uFEFF?\p{L}[^@"\r\n]{0,60}$/u;
const ID = /(?:\bid|Id|identifier|ID|識別碼)$/;
/** Words that mean something else at the head of a column: a client code, the state of a thing. */
const AMBIGUOUS = /^(?:token|assertion|authorization|state|sig|signature|nonce|ctx|code|from|to|name|service|site)$/;

/**
 * Says what the columns of a table hold, if the cells are names of columns at all.
 *
 * @param cells a line of a table
 * @param areQuoted are all of them in quotes, as PowerShell writes them?
 * @returns the kind of each column that has one, by its index; undefined when the line is no head
 */
export function columnsOf(cells: readonly string[], areQuoted: boolean): ReadonlyMap<number, ColumnKind> | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || !filled.every((cell) => LIKE_A_NAME.test(cell))) return undefined;
  const kinds = new Map<number, ColumnKind>();
  let others = 0;
  for (const [index, cell] of cells.entries()) {
    const head = cell.trim();
    const name = plainName(head);
    const id = ID.test(head) ? idStateOf(head) : 'open';
    const kind = AMBIGUOUS.test(name) ? undefined : nameOf(head);
    if (id !== 'open') kinds.set(index, id === 'stays' ? 'stays' : 'user');
    else if (kind !== undefined) kinds.set(index, kind);
    else if (isSignInColumn(name) || AMBIGUOUS.test(name)) others += 1;
  }
  const has = (kind: ColumnKind): boolean => [...kinds.values()].includes(kind);
  // `Name` may be an application's; beside a user, or beside a code and nothing that has a name, it is the user's.
  const isOfCode = has('code') || cells.some((cell) => plainName(cell) === 'code');
  const isOfUser = has('user') || (isOfCode && !has('thing'));
  const name = isOfUser ? cells.findIndex((cell) => plainName(cell) === 'name') : -1;
  if (name >= 0) kinds.set(name, 'user');
  const isPrivate = [...kinds.values()].some((kind) => !['stays', 'thing', 'code', 'policy', 'country'].includes(kind));
  return isPrivate && (kinds.size + others > 1 || areQuoted) ? kinds : undefined;
}
