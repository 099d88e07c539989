import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { orOneLine } from '../support/or-one-line.ts';
import { packPackages } from './pack.ts';

// Writes both packages to dist-packages/ and packs them; publishes nothing. SITE is the site that they name.
const { SITE = 'https://entra-error-atlas.example', BASE = '/' } = process.env;
const root = join(import.meta.dirname, '../..');
const site = `${SITE.replace(/\/$/, '')}${BASE.replace(/\/$/, '')}`;
await orOneLine('packages', async () => {
  // Said before anything is bundled, where nothing can be written.
  mkdirSync(join(root, 'dist-packages'), { recursive: true });
  for (const { name, file, bytes } of await packPackages(root, join(root, 'dist-packages'), site)) {
    console.log(`packages: ${name}, ${bytes} bytes: ${file.slice(root.length + 1)}`);
  }
});
