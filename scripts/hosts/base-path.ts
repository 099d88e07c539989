/**
 * A base path in one form.
 *
 * @param text `/`, `errors`, `/errors/` or the like
 * @returns empty, or with a slash in front only
 * @throws Error when it has characters that would have to be escaped
 */
export function normalizeBase(text: string): string {
  const parts = text.split('/').filter(Boolean);
  const wrong = parts.find((part) => !/^[\w-]+$/.test(part));
  if (wrong === undefined) return parts.map((part) => `/${part}`).join('');
  throw new Error(`BASE is "${text}": a base path has letters, digits, - and _ between slashes, such as /errors`);
}
