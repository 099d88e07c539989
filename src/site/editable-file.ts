import type { LocalText } from '../catalog/local-text.ts';
import { sourceById } from '../catalog/sources.ts';

/**
 * The file to change to improve a text: a translation itself; for a source's text, which is never edited, the source.
 *
 * @param entry `aadsts/50058` or `guides/error-response`
 * @param text one of the entry's texts
 * @returns path relative to the project
 */
export function editableFile(entry: string, text: LocalText): string {
  return text.origin === 'translation'
    ? `content/translations/${entry}/${text.locale}.md`
    : `content/sources/${sourceById(text.source).file}`;
}
