import { ERROR_CODE_NAME } from '../resolve/code-name.ts';
import { FAILURE_WORDS } from '../resolve/labels.ts';
import { readJson } from './log-records.ts';
import { documentsIn } from './redact/documents.ts';
import { signInOfRecord } from './sign-in.ts';

/** Of more records no cards are made, one each: no one reads them. */
export const MOST_RECORDS = 20;

const CODE = /AAD(?:STS|B2C)\d{4,8}|"(?:errorCode|resultType|ErrorNumber)"\s*:\s*"?\d{4,8}/gi;
/** A code behind its label, in the languages people paste. */
const LABELLED = new RegExp(`(?:${ERROR_CODE_NAME}|${FAILURE_WORDS}|result ?type)[^\\n\\d]{0,24}\\d{5,8}(?!\\d)`, 'iu');
const ID =
  /(?<label>trace|request|correlation|suivi|sporing|korrelasjon|corrélation|追蹤|要求|關聯)[^\n]{0,24}?(?<id>[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})/giu;
const EVERY_ID = new RegExp(ID.source, 'giu');
const MARKS = new RegExp(`(?<code>${CODE.source})|${ID.source}`, 'giu');

/**
 * Takes a paste with several sign-ins apart: elements of a list of JSON, several documents, messages with ids of their
 * own. What cannot be told apart for sure stays together.
 *
 * @param text any text
 * @returns the records, which are all of the text but what stands between and elements of a list that say success; the text
 *   itself when it is one
 */
export function splitRecords(text: string): string[] {
  const documents = recordsOfJson(text);
  if (documents.length > 0) return documents;
  const blocks = recordsOfBlocks(text);
  if (blocks.length > 1) return blocks;
  const messages = recordsOfText(text);
  return messages.length > 1 ? messages : [text];
}

function recordsOfJson(text: string): string[] {
  const found = documentsIn(text);
  const [only] = found;
  const between = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start));
  const after = text.slice(found.at(-1)?.end ?? 0);
  if (only === undefined || [...between, after].some((part) => /[\p{L}\p{N}]/u.test(part))) return [];
  const records =
    found.length > 1
      ? found.map(({ start, end }) => text.slice(start, end))
      : elementsOf(text.slice(only.start, only.end));
  if (records.length < 2) return [];
  const failed = records.filter((record) => !isSuccess(record));
  return failed.every((record) => record.search(CODE) >= 0) ? failed : [];
}

function isSuccess(document: string): boolean {
  // Only what says zero is worth reading; a message that names a code says more than its field.
  if (!/:\s*"?0\b/.test(document) || document.search(CODE) >= 0) return false;
  return readJson(document)?.records.every((record) => signInOfRecord(record).code === '0') ?? false;
}

/** The elements of a list, or of the list an answer of Microsoft Graph or Azure Monitor holds, as they are written. */
function elementsOf(document: string): string[] {
  const list = /^\s*\[/.exec(document) ?? /"(?:value|records)"\s*:\s*\[/.exec(document);
  if (list === null) return [];
  const from = list.index + list[0].length;
  return documentsIn(document.slice(from)).map(({ start, end }) => document.slice(from + start, from + end));
}

/** Blocks with an empty line between, each with a code and an id of its own; other ids of a try that is made again are the same. */
function recordsOfBlocks(text: string): string[] {
  const blocks = text.split(/\n[^\S\n]*\n/).filter((block) => block.trim() !== '');
  const seen = new Set<string>();
  const isRecord = (block: string): boolean => {
    const ids = new Set([...block.matchAll(EVERY_ID)].map(({ groups }) => groups?.id?.toLowerCase() ?? ''));
    const isOwn = [...ids].some((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return isOwn && (block.search(CODE) >= 0 || LABELLED.test(block));
  };
  return blocks.every(isRecord) ? blocks : [text];
}

/** A new record begins with the line in which a code or an id comes for a second time. */
function recordsOfText(text: string): string[] {
  const starts = [0];
  let hasCode = false;
  let ids = new Map<string, string>();
  for (const { groups, index } of text.matchAll(MARKS)) {
    const { code, label = '', id = '' } = groups ?? {};
    const isFull = hasCode && ids.size > 0;
    const known = ids.get(label.toLowerCase());
    if (isFull && (code !== undefined || (known !== undefined && known !== id))) {
      const line = text.lastIndexOf('\n', index) + 1;
      starts.push(line > (starts.at(-1) ?? 0) ? line : index);
      hasCode = false;
      ids = new Map();
    }
    if (code !== undefined) hasCode = true;
    else ids.set(label.toLowerCase(), id);
  }
  const records = starts.map((start, at) => text.slice(start, starts[at + 1]).trim());
  const isWhole = (record: string): boolean => record.search(CODE) >= 0 && record.search(ID) >= 0;
  return records.every(isWhole) ? records : [text];
}
