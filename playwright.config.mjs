// The browser tests of the built page in dist/: `cargo xtask test --only browser` runs them, having
// found a browser and a free port.

import { defineConfig } from '@playwright/test';

const port = Number(process.env.BROWSER_TEST_PORT ?? 4173);
// Below a path, as the page is deployed.
const address = `http://127.0.0.1:${port}/courses/net/tls/`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Goldens lie beside the tests that hold them.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try has a fault, and is named at the end; but it must not cost a whole run.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: address,
    // It would load the whole lab once more in each test: offline.spec.mjs has it.
    serviceWorkers: 'block',
    // Recording every test takes a third of their time; `npx playwright test --trace on NAME` records one.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node tests/browser/server.mjs ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});
