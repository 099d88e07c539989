import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { packages } = readJson('package-lock.json') as { packages: Record<string, LockEntry> };
const manifest = readJson('package.json') as LockEntry;

/** The one package of our own. */
const OWN = 'scripts/node';

/** The entry Node finds for a package when another one asks for it: the nearest `node_modules` upwards. */
function resolve(from: string, name: string): LockEntry | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  const places = [
    ...folders
      .filter((folder) => folder !== '')
      .map((folder) => `${folder}/node_modules/${name}`)
      .reverse(),
    `node_modules/${name}`,
  ];
  const entry = places.map((place) => packages[place]).find((found) => found !== undefined);
  return entry?.link === true ? packages[entry.resolved ?? ''] : entry;
}

/** Packages that are missing: who asks, and for what. */
function missing(kind: 'dependencies' | 'optionalDependencies'): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[kind] ?? {})
      .filter((name) => resolve(path, name)?.version === undefined)
      .map((name) => `${path} → ${name}`),
  );
}

describe('package-lock.json', () => {
  it('has an entry for every package that another one asks for, on every platform', () => {
    assert.deepEqual(missing('optionalDependencies'), []);
    assert.deepEqual(missing('dependencies'), []);
  });

  it('has the exact version where an exact one is asked for', () => {
    for (const [path, { dependencies, optionalDependencies }] of Object.entries(packages)) {
      for (const [name, wanted] of Object.entries({ ...dependencies, ...optionalDependencies })) {
        if (/^\d+\.\d+\.\d+$/.test(wanted)) assert.equal(resolve(path, name)?.version, wanted, `${path} → ${name}`);
      }
    }
  });

  it('has native parts for Linux, macOS and Windows wherever it has any', () => {
    const native = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
      const parts = Object.keys(optionalDependencies).flatMap((name) => resolve(path, name) ?? []);
      const bound = parts.filter(({ os }) => os !== undefined);
      return bound.length >= 3 ? [{ path, bound }] : [];
    });
    const names = native.map(({ path }) => path.replace('node_modules/', ''));
    for (const name of ['pagefind', 'esbuild', '@biomejs/biome', '@tailwindcss/oxide', 'lightningcss']) {
      assert.ok(names.includes(name), name);
    }
    for (const { path, bound } of native) {
      const systems = new Set(bound.flatMap(({ os }) => os ?? []));
      for (const system of ['linux', 'darwin', 'win32']) assert.ok(systems.has(system), `${path} for ${system}`);
      assert.ok(
        bound.every(({ optional }) => optional === true),
        `${path}: its parts are optional`,
      );
    }
  });

  it('has a digest for every package of the registry', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    assert.deepEqual(
      without.map(([path]) => path),
      ['node_modules/newer-node', OWN],
    );
  });

  it('brings a Node.js, by digest and without a script, where the system’s own is too old, and only there', () => {
    const { engines, optional, optionalDependencies = {} } = packages[OWN] ?? {};
    assert.equal(optional, true);
    assert.equal(engines?.node, '<22.18.0 || >=23.0.0 <24.2.0');
    const platforms = Object.keys(optionalDependencies).map((name) => {
      const { os, cpu, integrity, hasInstallScript, version = '' } = packages[`node_modules/${name}`] ?? {};
      assert.match(version, /^(?:22\.(?:1[89]|2\d)|24\.(?:[2-9]|\d\d))\.\d+$/, name);
      assert.ok(integrity !== undefined && hasInstallScript === undefined, name);
      return `${os} ${cpu}`;
    });
    assert.deepEqual(platforms.sort(), [
      ...['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64'],
    ]);
  });

  it('agrees with package.json, where every version is exact', () => {
    const root = packages[''] ?? {};
    assert.deepEqual(root.optionalDependencies, manifest.optionalDependencies);
    assert.deepEqual(
      packages[OWN]?.optionalDependencies,
      (readJson(`${OWN}/package.json`) as LockEntry).optionalDependencies,
    );
    for (const kind of ['dependencies', 'devDependencies'] as const) {
      assert.deepEqual(root[kind] ?? {}, manifest[kind] ?? {}, kind);
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        assert.match(version, /^\d+\.\d+\.\d+$/, name);
        assert.equal(packages[`node_modules/${name}`]?.version, version, name);
      }
    }
  });

  it('takes packages from the public registry only', () => {
    for (const [path, { resolved, link }] of Object.entries(packages)) {
      assert.equal(link === true, path === 'node_modules/newer-node', path);
      if (link !== true && resolved !== undefined) assert.equal(new URL(resolved).host, 'registry.npmjs.org', path);
    }
  });
});
