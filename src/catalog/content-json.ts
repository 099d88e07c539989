import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { SourceError } from '../core/source-error.ts';

/**
 * Reads a JSON file of `content` and checks it.
 *
 * @param root the project's folder
 * @param file path relative to it
 * @param schema what the file must be
 * @param advice what to do about a file that is not so
 * @returns the data
 * @throws SourceError naming file and field
 */
export function readContentJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  advice = 'correct the file',
): z.infer<Schema> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new SourceError({ file, found: (error as Error).message, expected: 'JSON', advice });
  }
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new SourceError({
    file,
    found: `field "${issue?.path.join('.')}": ${JSON.stringify(valueAt(data, issue?.path ?? []))?.slice(0, 80)}`,
    expected: issue?.message ?? 'data as its schema says',
    advice,
  });
}

/**
 * What stands at a path of a value.
 *
 * @param data any value
 * @param path keys, outermost first
 * @returns undefined where there is nothing
 */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
