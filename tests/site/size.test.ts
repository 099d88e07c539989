import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFiles } from '../../scripts/site/site-files.ts';
import { HOST_LIMITS } from '../../scripts/site/site-size.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { DIST } from '../support/built-site.ts';

/** In so many languages the site fits every host; of a further one, "npm run build" says which hosts it is too large for. */
const LANGUAGES = 4;

test('the site fits every host; in more languages, each takes no more room than those did', (t) => {
  const [strictest] = HOST_LIMITS;
  assert.ok(strictest !== undefined);
  const files = siteFiles(DIST).filter((path) => !/\.(?:gz|br)$/.test(path));
  const bytes = files.reduce((sum, path) => sum + statSync(join(DIST, path)).size, 0);
  const share = Math.max(LANGUAGES, LOCALES.length) / LANGUAGES;
  t.diagnostic(`${files.length} files, ${bytes} bytes in ${LOCALES.length} languages`);
  assert.ok(files.length <= strictest.files * share, `${files.length} files`);
  assert.ok(bytes <= strictest.bytes * share, `${bytes} bytes`);
});
