import { unpack } from '../resolve/resolve.ts';

/** An error of the API that was called with a token, not of the sign-in. */
export interface ApiError {
  /** As the API writes it: `InvalidAuthenticationToken`. */
  readonly name: string;
  /** The HTTP status, where the text has it. */
  readonly status: number | undefined;
}

/*
 * The form of errors of Microsoft Graph and other OData services, `{"error":{"code":"…"`, also as Python prints it; and
 * that of Graph's libraries, `Code: …` and a line with `Message:`, and of its PowerShell module, `ErrorCode: …`.
 */
const JSON_FORM =
  /(?<!\w)["']?error["']?\s{0,9}:\s{0,99}\{\s{0,99}["']code["']\s{0,9}:\s{0,9}["']([a-z][\w.]{2,80})["']/gi;
/** An error within the message of another, or in its details: the telling name is often there. */
const NESTED_FORM =
  /["']errorCode["']\s{0,9}:\s{0,9}["']([a-z][\w.]{2,80})["']|["']code["']\s{0,9}:\s{0,9}["']([a-z][\w.]{2,80})["']\s{0,9},\s{0,9}["']message["']/gi;
const LINE_FORM = /(?<!\w)(?:Code: ([A-Za-z][\w.]{2,80})\s{1,9}Message:|ErrorCode: ([A-Za-z][\w.]{2,80})(?![\w.]))/g;
const STATUS =
  /(?:HTTP\/[\d.]{1,3} |\bstatus(?: ?code)?["']?\s{0,3}[:=]\s{0,3}["']?|: |^|\()([45]\d\d)(?=[ ),"'\s:]|$)/gim;
/** Beside a number without label these say that it is a status. */
const REASON =
  /^[ ):]{0,3}(?:Client Error: )?\(?(?:Unauthorized|Forbidden|Bad Request|Not Found|Conflict|Too Many|Internal|Service)/i;

/**
 * Finds the names that APIs give their errors: in the responses of Microsoft Graph, and as its libraries print them.
 *
 * @param text any text
 * @param unpacked the same unpacked, where that is there already
 * @returns each name once, in order; OAuth values, which have underscores and no capitals, are none
 */
export function findApiErrors(text: string, unpacked = unpack(text)): ApiError[] {
  const written = [JSON_FORM, NESTED_FORM, LINE_FORM]
    .flatMap((form) => [...unpacked.matchAll(form)])

    .sort((a, b) => a.index - b.index)
    .map(([, json, line, code]) => json ?? line ?? code ?? '');
  const names = [...new Set(written)].filter((name) => !/^[a-z]+_[a-z_]+$/.test(name) && !/^AAD/i.test(name));
  if (names.length === 0) return [];
  const status = findStatus(unpacked);
  return names.map((name) => ({ name, status }));
}

function findStatus(text: string): number | undefined {
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(STATUS)) {
    const rest = text.slice(index + whole.length, index + whole.length + 40);
    if (/HTTP|status/i.test(whole) || REASON.test(rest)) return Number(digits);
  }
  return undefined;
}

/** The guide that tells of all of these errors. */
export const GRAPH_OVERVIEW = 'graph-authorization-errors';

/** Was this guide made from Microsoft's document on Graph's errors? */
export function isAboutGraph(slug: string): boolean {
  return slug === GRAPH_OVERVIEW || /^4\d\d-/.test(slug);
}

/**
 * The guides that say what to check when Microsoft Graph answers with a status: their addresses begin with it. Of a 400
 * Microsoft's document says only what it means for one OAuth value, so there is none for it.
 *
 * @param slugs the guides there are
 * @param status an HTTP status
 */
export function guidesForStatus(slugs: readonly string[], status: number | undefined): string[] {
  return status === 401 || status === 403 ? slugs.filter((slug) => slug.split('-').includes(String(status))) : [];
}
