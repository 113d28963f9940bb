// Real web servers for the tests, set up as docs/hosting.md says. Each has its own port and folder,
// serves the lab below a path, and stops with the test.

import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const document = fileURLToPath(new URL('../../docs/hosting.md', import.meta.url));
export const PATH = '/courses/tls/';

// Server programs are often installed outside the PATH of ordinary users.
function program(...names) {
  const folders = [...process.env.PATH.split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error(`${names.join(' or ')} is not installed; cargo xtask test sees to that`);
  return found;
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// Returns the document's example for a host after the given replacements, each of which must match.
async function example(kind, changes = {}) {
  const text = await readFile(document, 'utf8');
  let [, block] = new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\`$`, 'ms').exec(text);
  for (const [before, after] of Object.entries(changes)) {
    if (!block.includes(before)) throw new Error(`the example for ${kind} has no ${before}`);
    block = block.replace(before, after);
  }
  return block;
}

const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
// `cargo xtask test` installs nginx's Brotli module on Debian; elsewhere nginx serves only the gzip
// files.
export const hasBrotli = (kind) => kind !== 'nginx' || existsSync(NGINX_BROTLI) || existsSync('/etc/debian_version');

const modulesOfApache = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite', 'unixd'];

const hosts = {
  async nginx({ folder, root, port }) {
    const site = await example('nginx', {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '/var/www/html': root,
      // Without the module, drops the line that needs it, as the document says.
      ...(hasBrotli('nginx') ? {} : { 'brotli_static on;': '' }),
    });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const settings = [
      ...(hasBrotli('nginx') ? [`load_module ${NGINX_BROTLI};`] : []),
      `daemon off; pid ${folder}/pid; error_log stderr;`,
      // The worker user when started as root.
      ...(process.getuid() === 0 ? ['user root;'] : []),
      'events {}',
      `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
      `${site}\n}`,
    ];
    await writeFile(join(folder, 'nginx.conf'), settings.join('\n'));
    return [program('nginx'), '-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  },

  async apache({ folder, root, port }) {
    await writeFile(join(root, PATH, '.htaccess'), await example('apache'));
    const folders = ['/usr/lib/apache2', '/usr/lib64/httpd', '/opt/homebrew/lib/httpd', '/usr/local/lib/httpd'];
    const modules = folders.map((path) => join(path, 'modules')).find((path) => existsSync(path));
    await writeFile(join(folder, 'types'), 'text/html html\ntext/css css\nimage/png png\nimage/svg+xml svg\napplication/json json\n');
    const settings = [
      // Some builds compile some of these in.
      ...modulesOfApache.map((name) => `<IfModule !mod_${name}.c>\nLoadModule ${name}_module ${modules}/mod_${name}.so\n</IfModule>`),
      `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid`,
      `DefaultRuntimeDir ${folder}\nErrorLog ${folder}/log\nDocumentRoot ${root}`,
      // Apache refuses to run as root.
      ...(process.getuid() === 0 ? ['User #65534\nGroup #65534'] : []),
      // Debian's default settings, which the example has to override.
      `TypesConfig ${folder}/types`,
      'AddType application/x-gzip .gz .tgz\nAddLanguage br .br\nDirectoryIndex index.html',
      `<Directory ${root}>\nAllowOverride All\nOptions FollowSymLinks\nRequire all granted\n</Directory>`,
    ];
    await writeFile(join(folder, 'apache.conf'), settings.join('\n'));
    return [program('apache2', 'httpd'), '-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
  },

  async caddy({ folder, root, port }) {
    const site = await example('caddyfile', { 'localhost:80': `127.0.0.1:${port}`, '/var/www/html': root });
    await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return [program('caddy'), 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  },
};

const answers = async (port) => {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return true;
  } catch {
    return false;
  }
};

// Starts a host with the lab. Returns its address and a function that stops it.
export async function start(kind) {
  const folder = await mkdtemp(join(tmpdir(), `handshake-lab-${kind}-`));
  const root = join(folder, 'site');
  await mkdir(join(root, PATH), { recursive: true });
  await cp(dist, join(root, PATH), { recursive: true });
  // Apache's workers run as another user and need to read the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const [command, ...words] = await hosts[kind]({ folder, root, port });
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
  let output = '';
  child.stderr.on('data', (text) => { output += text; });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let isOver = false;
  ended.then(() => { isOver = true; });
  while (!(await answers(port))) {
    if (isOver) {
      await rm(folder, { recursive: true });
      throw new Error(`${kind} did not start: ${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
