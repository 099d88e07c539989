import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import: a file of the repository, the file it names, and the line. Both with `/`, from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** Astro's own compiler, as the installed Astro finds it. */
const compiler = createRequire(createRequire(import.meta.url).resolve('astro/package.json'))(
  '@astrojs/compiler-rs',
) as {
  parse(source: string): { ast: unknown; diagnostics: readonly { text?: string; message?: string }[] };
};

/**
 * Reads what a file imports from the repository: `import` and `export … from`, of types too, `import()` of a literal, types
 * as `import('…')`, and in `.astro` files the scripts that are named by `src`. TypeScript files are parsed by TypeScript,
 * Astro files by Astro's compiler.
 *
 * @param root - folder of the repository
 * @param file - path from there, with `/`
 * @returns imports of files; packages and `node:` modules are left out
 * @throws Error with the file's name, when an `.astro` file cannot be parsed, or a `#name` leads nowhere
 */
export function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = file.endsWith('.astro') ? namedByAstro(source, file) : namedByTypeScript(source, file);
  return found
    .filter(({ name }) => name.startsWith('.') || name.startsWith('#'))
    .map(({ name, at }) => ({
      from: file,
      to: targetOf(root, file, name),
      line: source.slice(0, at).split('\n').length,
    }));
}

/** The file an import names: a relative path, or a name of package.json's "imports" as it is without a condition. */
function targetOf(root: string, file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name.replace(/\?.*$/, ''));
  const { imports = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports?: Readonly<Record<string, { readonly default: string }>>;
  };
  const path = imports[name]?.default;
  if (path === undefined) throw new Error(`${file} imports ${name}, which package.json does not name under "imports"`);
  return posix.normalize(path);
}

interface Named {
  readonly name: string;
  readonly at: number;
}

function namedByTypeScript(source: string, file: string): Named[] {
  const found: Named[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named !== undefined && ts.isStringLiteralLike(named)) {
      found.push({ name: named.text, at: named.getStart(tree) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** As far as it is looked at: a node of the compiler's tree, which has the form of ESTree and JSX. */
interface Node {
  readonly type?: string;
  readonly start?: number;
  readonly [key: string]: unknown;
}

function namedByAstro(source: string, file: string): Named[] {
  const { ast, diagnostics } = compiler.parse(source);
  if (diagnostics.length > 0) throw new Error(`${file}: Astro's compiler says ${JSON.stringify(diagnostics[0])}`);
  const found: Named[] = [];
  const add = (value: unknown): void => {
    const literal = value as Node | null;
    if (typeof literal?.value === 'string') found.push({ name: literal.value, at: literal.start ?? 0 });
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (/^(Import|Export\w+)Declaration$|^ImportExpression$/.test(node.type ?? '')) add(node.source);
    if (node.type === 'TSImportType') add(node.source ?? node.argument);
    if (node.type === 'JSXOpeningElement' && (node.name as Node).name === 'script') {
      for (const attribute of node.attributes as Node[]) {
        if ((attribute.name as Node | undefined)?.name === 'src') add(attribute.value);
      }
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(ast);
  return found;
}

/**
 * Finds the circles among imports.
 *
 * @param edges - by name, the names it leads to
 * @returns each circle as the names along it, the first again at the end; one for each set of names that reach each other
 */
export function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const isDone = new Set<string>();
  const path: string[] = [];
  const walk = (name: string): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      found.push([...path.slice(start), name]);
      return;
    }
    if (isDone.has(name)) return;
    path.push(name);
    for (const next of edges.get(name) ?? []) walk(next);
    path.pop();
    isDone.add(name);
  };
  for (const name of edges.keys()) walk(name);
  return found;
}
