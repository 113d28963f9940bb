// Ralph, a real learning record store, with its own port and folder, stopped with the test. The
// course system in front of it launches courses and adds what Ralph lacks: tokens, and state and
// profile documents.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { host, run } from './courses.mjs';
import { freePort } from './hosts.mjs';

const USER = ['course', 'a secret of the test'];
export const TOKEN = Buffer.from(USER.join(':')).toString('base64');
const HEADERS = { Authorization: `Basic ${TOKEN}`, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' };

// Runs Ralph's server. By default, its file backend refuses all statements after the first.
const server = (port) => `
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=${port})
`;

// Starts Ralph. Returns the address of its xAPI and a function that stops it.
async function startRalph() {
  const folder = await mkdtemp(join(tmpdir(), 'handshake-lab-records-'));
  const port = await freePort();
  const env = {
    ...process.env,
    HOME: folder,
    RALPH_APP_DIR: folder,
    RALPH_AUTH_FILE: join(folder, 'auth.json'),
    RALPH_RUNSERVER_BACKEND: 'fs',
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH: folder,
    RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE: 'statements.jsonl',
  };
  const [name, password] = USER;
  await run(join(process.env.RALPH, 'ralph'), ['auth', '-u', name, '-p', password, '-s', 'all', '-N', name, '-M', 'mailto:course@example.org', '-w'], { env, cwd: folder });
  const child = spawn(join(process.env.RALPH, 'python'), ['-c', server(port)], { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (text) => { output += text; });
  const ended = new Promise((resolve) => { child.on('close', resolve); });
  let isOver = false;
  ended.then(() => { isOver = true; });
  const address = `http://127.0.0.1:${port}/xAPI`;
  while (!(await fetch(`http://127.0.0.1:${port}/__lbheartbeat__`).then(({ ok }) => ok, () => false))) {
    if (isOver) throw new Error(`Ralph did not start: ${output}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

// The LMS side of cmi5, on its own origin: one-time tokens, launch data, preferences and the
// course's own states. Statements are forwarded to Ralph and read back from there.
export async function startCourseSystem() {
  const ralph = await startRalph();
  const documents = new Map([['/xapi/agents/profile cmi5LearnerPreferences null', JSON.stringify({ languagePreference: 'de-AT,en' })]]);
  const given = new Set();
  const json = (status, content) => [status, { 'Content-Type': 'application/json' }, content];

  const answerOne = async (request, text) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (request.method === 'OPTIONS') return [204, {}, ''];
    if (pathname === '/token') {
      const session = searchParams.get('session');
      if (request.method !== 'POST' || given.has(session)) return json(200, '{"error-code":"1","error-text":"used"}');
      given.add(session);
      return json(200, JSON.stringify({ 'auth-token': TOKEN }));
    }
    if (request.headers.authorization !== HEADERS.Authorization) return [401, {}, ''];
    if (pathname === '/xapi/statements') {
      const answer = await fetch(`${ralph.address}/statements`, { method: request.method, headers: HEADERS, body: text });
      return json(answer.status, await answer.text());
    }
    const name = searchParams.get('stateId') ?? searchParams.get('profileId');
    const key = `${pathname} ${name} ${searchParams.get('registration')}`;
    if (request.method === 'PUT') {
      documents.set(key, text);
      return [204, {}, ''];
    }
    return documents.has(key) ? json(200, documents.get(key)) : [404, {}, ''];
  };
  const answer = async (request, text) => {
    const [status, headers, content] = await answerOne(request, text);
    const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version' };
    return [status, { ...headers, ...open }, content];
  };
  const { address, close } = await host({ answer });

  return {
    address,
    // Returns the query with which a learner launches the course.
    launch({ registration = randomUUID(), launchMode = 'Normal', returnURL } = {}) {
      const session = randomUUID();
      const contextTemplate = {
        contextActivities: { grouping: [{ id: 'https://example.org/courses/1' }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
      };
      documents.set(`/xapi/activities/state LMS.LaunchData ${registration}`, JSON.stringify({ contextTemplate, launchMode, moveOn: 'Completed', returnURL }));
      const query = new URLSearchParams({
        endpoint: `${address}/xapi`,
        fetch: `${address}/token?session=${session}`,
        actor: JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://example.org', name: 'learner' } }),
        registration,
        activityId: 'https://example.org/activities/lab',
      });
      return { registration, session, query: String(query) };
    },
    // Whether the course has stored its state.
    isKept: ({ registration }) => documents.has(`/xapi/activities/state handshake-lab ${registration}`),
    // Ralph's statements for a registration, in the order of arrival.
    async statements(registration) {
      const answer = await fetch(`${ralph.address}/statements?registration=${registration}`, { headers: HEADERS });
      const when = ({ stored, timestamp }) => `${stored} ${timestamp}`;
      return (await answer.json()).statements.sort((one, other) => (when(one) < when(other) ? -1 : 1));
    },
    stop: async () => {
      close();
      await ralph.stop();
    },
  };
}
