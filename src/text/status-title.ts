/** A title, apart from the HTTP status it begins with. */
export interface StatusTitle {
  /** `403`; several where the title is of several; empty where it is of none. */
  readonly statuses: readonly string[];
  /** What is asked, or the whole title. */
  readonly title: string;
}

/**
 * Tells the HTTP status in a title from what the title asks, so that a list of titles that all begin alike can be read:
 * Microsoft’s are called `403 Forbidden error: Have you …?`.
 *
 * @param title Markdown on one line
 * @example statusTitle('403 Forbidden: Does the user have access?') // { statuses: ['403'], title: 'Does the user have access?' }
 */
export function statusTitle(title: string): StatusTitle {
  const [, head = '', rest = ''] = /^([^:：]*)[:：]\s*(\S.*)$/su.exec(title) ?? [];
  const statuses = head.match(/(?<!\d)[45]\d\d(?!\d)/g) ?? [];
  if (statuses.length === 0) return { statuses, title };
  const [first = ''] = rest;
  return { statuses, title: first.toUpperCase() + rest.slice(first.length) };
}
