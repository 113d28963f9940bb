// Ralph, a real learning record store, on a port and with a folder of its own, ended with the test; and in front of it the
// course system that a course is launched by, with what Ralph has not: tokens, and documents of states and profiles.

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

// Its server, which by default refuses all statements after the first where it keeps them in a file, as it does here.
const server = (port) => `
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=${port})
`;

// Gives the address of its xAPI, and how to end it.
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

// The course system's end of cmi5, on an origin of its own: each token once, launch data, preferences, the course's own
// states; statements go to Ralph and are read back from there.
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
    // A launch of the course by a learner, as the query that the course is opened with.
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
    // Whether the course has kept something there.
    isKept: ({ registration }) => documents.has(`/xapi/activities/state handshake-lab ${registration}`),
    // What Ralph has of a learner's registration for a course, in the order in which it got it.
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
