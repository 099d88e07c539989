import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { assertBuildable } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const said = (env: Record<string, string>): string => {
  try {
    assertBuildable(env, 'dist', folder);
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('before a build begins', () => {
  it('nothing is said of what works', () => {
    for (const BASE of ['/', 'errors', '/errors/', '//errors//', '/a/b', '/Errors'])
      assert.equal(said({ BASE }), 'nothing');
    for (const SITE of ['https://errors.example.org', 'http://localhost:8080/'])
      assert.equal(said({ SITE }), 'nothing');
    assert.equal(said({}), 'nothing');
  });

  it('a base path that a host could not be told of is refused in one line', () => {
    for (const BASE of ['/err ors', '/é', '.', '/a/../b', 'https://x/y', '/a;b']) {
      assert.match(said({ BASE }), /^BASE is ".+": a base path has letters.* such as \/errors$/, BASE);
    }
  });

  it('a site that is no address of a host is refused in one line', () => {
    for (const SITE of ['errors.example.org', 'https://example.org/errors', 'ftp://example.org', '']) {
      assert.match(said({ SITE }), /^SITE is ".*": found no address.*https:\/\/errors\.example\.org/, SITE);
    }
  });

  it('a repository that is no address is refused in one line', () => {
    for (const REPOSITORY_URL of ['contoso/atlas', 'git@github.com:contoso/atlas', 'ssh://github.com/contoso/atlas']) {
      assert.match(said({ REPOSITORY_URL }), /^REPOSITORY_URL is ".*": found no address/, REPOSITORY_URL);
    }
    assert.equal(said({ REPOSITORY_URL: 'https://github.com/contoso/atlas' }), 'nothing');
  });

  it('a folder that cannot be written to is named', {
    skip: process.getuid?.() === 0 && 'root may write anywhere',
  }, () => {
    mkdirSync(join(folder, 'node_modules'));
    chmodSync(join(folder, 'node_modules'), 0o500);
    assert.match(said({}), /^cannot write to .*node_modules: build in a copy/);
  });
});
