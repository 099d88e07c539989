/** JSON Schema, as far as the published ones use it. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly [key: string]: unknown;
}

/**
 * What a reader of an earlier schema would miss in a later one. Keys and values of a list of values may be added; whatever was
 * there stays, has the type it had, and is there as surely as it was.
 *
 * @param before the earlier schema
 * @param now the later one
 * @param path where both stand, for what is said
 * @returns a line for each broken promise
 */
export function brokenPromises(before: Schema, now: Schema | undefined, path = ''): string[] {
  if (now === undefined) return [`${path || '/'}: is gone`];
  const same = (['type', 'const', 'pattern', 'format'] as const).filter((key) => before[key] !== now[key]);
  const values = (before.enum ?? []).filter((value) => !now.enum?.includes(value));
  const optional = (before.required ?? []).filter((key) => !now.required?.includes(key));
  const inner: string[] = Object.entries(before.properties ?? {}).flatMap(([key, schema]) =>
    brokenPromises(schema, now.properties?.[key], `${path}/${key}`),
  );
  const others = (['items', 'propertyNames', 'additionalProperties'] as const).flatMap((key) => {
    const [old, later] = [before[key], now[key]];
    if (typeof old !== 'object')
      return old === later ? [] : [`${path}/${key}: was ${old}, is ${JSON.stringify(later)}`];
    return brokenPromises(old, typeof later === 'object' ? later : undefined, `${path}/${key}`);
  });
  return [
    ...same.map((key) => `${path || '/'}: ${key} was ${JSON.stringify(before[key])}, is ${JSON.stringify(now[key])}`),
    ...values.map((value) => `${path || '/'}: ${JSON.stringify(value)} is no value any more`),
    ...optional.map((key) => `${path}/${key}: was always there, and need not be any more`),
    ...inner,
    ...others,
  ];
}
