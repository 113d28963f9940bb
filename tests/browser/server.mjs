// Serves the lab below a path for the browser tests. Playwright starts it with the port as its
// argument.

import { fileURLToPath } from 'node:url';

import { serve } from './plain_host.mjs';

await serve({ '/courses/net/tls/': fileURLToPath(new URL('../../dist/', import.meta.url)) }, Number(process.argv[2]));
