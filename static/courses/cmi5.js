// Reports to a learning record store by cmi5 (sections 7 to 11 of its specification, "Quartz"): initialized, completed,
// terminated. Never passed or failed and no score, since nothing is asked yet. The token that the launch gives stays here:
// neither the lab nor its links get anything of this page's address.

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
};
const OWN_STATE = 'handshake-lab';

// What the course system has put into the address; nothing where it was none that opened this page.
const readLaunch = () => {
  const query = new URLSearchParams(location.search);
  const web = (name) => {
    const found = new URL(query.get(name));
    if (!/^https?:$/.test(found.protocol)) throw new Error(`${name} is no address of the web`);
    return found.href;
  };
  try {
    const launch = {
      endpoint: web('endpoint').replace(/\/*$/, '/'),
      tokens: web('fetch'),
      actor: JSON.parse(query.get('actor')),
      registration: query.get('registration'),
      activity: query.get('activityId'),
    };
    return launch.actor && launch.registration && launch.activity ? launch : undefined;
  } catch {
    return undefined;
  }
};

// From here on nobody else can be spoken with, whatever happens.
const confine = ({ endpoint, tokens }) => {
  const origins = [endpoint, tokens].map((address) => new URL(address).origin);
  document.head.append(Object.assign(document.createElement('meta'), {
    httpEquiv: 'Content-Security-Policy',
    content: `connect-src ${origins.join(' ')}`,
  }));
};

// The browser's own, which crypto.randomUUID() gives to pages of https alone.
const uuid = () => {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
};

const getToken = async ({ tokens }) => {
  const answer = await fetch(tokens, { method: 'POST' });
  const { 'auth-token': token } = await answer.json();
  if (typeof token !== 'string') throw new Error('the course system gave no token');
  return token;
};

// The learning record store, as far as it is needed. What is sent goes on when the page is left.
const store = ({ endpoint, actor, registration, activity }, token) => {
  const ask = (path, parameters, options) => fetch(`${endpoint}${path}${parameters}`, {
    ...options,
    headers: {
      Authorization: `Basic ${token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(options && { 'Content-Type': 'application/json' }),
    },
    keepalive: options !== undefined,
  });
  const agent = JSON.stringify(actor);
  const place = (stateId) => `?${new URLSearchParams({ activityId: activity, agent, registration, stateId })}`;
  const succeeded = (answer) => {
    if (!answer.ok) throw new Error(`the learning record store answered with ${answer.status}`);
    return answer;
  };
  const text = async (path, parameters) => {
    const answer = await ask(path, parameters);
    return answer.status === 404 ? '' : succeeded(answer).text();
  };
  const send = async (...request) => succeeded(await ask(...request));
  return {
    state: (name) => text('activities/state', place(name)),
    profile: (profileId) => text('agents/profile', `?${new URLSearchParams({ agent, profileId })}`),
    keep: (name, body) => send('activities/state', place(name), { method: 'PUT', body }),
    record: (statements) => send('statements', '', { method: 'POST', body: JSON.stringify(statements) }),
  };
};

// The statement that something was done, as the launch data has it to be.
const statement = ({ actor, registration, activity }, { contextTemplate = {} }, verb, result) => {
  const given = contextTemplate.contextActivities ?? {};
  const categories = [CMI5, ...(result?.completion ? [MOVE_ON] : [])].map((id) => ({ id }));
  return {
    id: uuid(),
    timestamp: new Date().toISOString(),
    actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: activity },
    ...(result && { result }),
    context: {
      ...contextTemplate,
      registration,
      contextActivities: { ...given, category: [...[given.category ?? []].flat(), ...categories] },
    },
  };
};

const report = async (launch) => {
  const lrs = store(launch, await getToken(launch));
  const data = JSON.parse(await lrs.state('LMS.LaunchData'));
  const preferences = JSON.parse((await lrs.profile('cmi5LearnerPreferences')) || '{}');
  const stored = await lrs.state(OWN_STATE);
  const kept = unpack(stored);
  // Else nothing but the beginning and the end may be told (10.2.2).
  const isNormal = data.launchMode === 'Normal';

  // Statements in order. Those that could not be sent go with the next; a store recognizes duplicates by their id.
  const unsent = [];
  let isSending = false;
  const send = async () => {
    if (isSending) return;
    isSending = true;
    try {
      while (unsent.length > 0) {
        const { length } = unsent;
        await lrs.record(unsent);
        unsent.splice(0, length);
      }
    } catch {
      say('refused');
    }
    isSending = false;
  };
  const report = (verb, result) => {
    unsent.push(statement(launch, data, verb, result));
    send();
  };

  let latest = stored;
  let saved = stored;
  const keep = () => {
    if (!isNormal || latest === saved) return;
    const kept = latest;
    lrs.keep(OWN_STATE, kept).then(() => { saved = kept; }, () => say('refused'));
  };

  const preferred = preferences.languagePreference?.split(',')[0];
  const wanted = preferred && !language ? `${address}&${new URLSearchParams({ locale: preferred })}` : address;
  language ??= preferred;
  if (/^https?:/.test(data.returnURL)) show('.return').firstElementChild.href = data.returnURL;

  let isBegun = false;
  // It may be sent only once for all visits (9.3.3).
  let { isCompleted } = kept;
  let chapters = kept.chaptersVisited.length;
  openLab(frame, wanted, kept, (state) => {
    if (!isBegun) {
      isBegun = true;
      report('initialized');
    }
    latest = pack(state);
    if (isNormal && state.isCompleted && !isCompleted) {
      isCompleted = true;
      report('completed', { completion: true, duration: duration() });
    }
    if (state.chaptersVisited.length === chapters) return;
    chapters = state.chaptersVisited.length;
    keep();
  });

  onLeave(keep, () => {
    keep();
    if (!isBegun) return;
    unsent.push(statement(launch, data, 'terminated', { duration: duration() }));
    // All at once, because nothing waits for the answer when the page is left.
    lrs.record(unsent).catch(() => {});
  });
};

const launch = readLaunch();
if (launch) {
  confine(launch);
  report(launch).catch(() => {
    say('refused');
    if (!frame.src) openLab(frame, address, unpack(''), () => {});
  });
} else {
  say('absent');
  openLab(frame, address, unpack(''), () => {});
}
