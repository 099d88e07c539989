import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/support/chromium.ts';
import { BASE_PORT, PORT } from './tests/support/sites.ts';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // What passes only when it is tried again is broken.
  retries: 0,
  reporter: [['list']],
  timeout: 60_000,
  // How long a state may take to come on a busy machine; a state that is there costs nothing.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    // What is kept would answer in place of what is tested; tests/browser/offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(findChromium() === undefined ? {} : { executablePath: findChromium() as string }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: [
    { command: `node scripts/site/serve.ts --port ${PORT}`, port: PORT, reuseExistingServer: false },
    {
      command: `node scripts/site/serve.ts --port ${BASE_PORT} --folder dist-base`,
      port: BASE_PORT,
      reuseExistingServer: false,
      env: { BASE: '/errors' },
    },
  ],
});
