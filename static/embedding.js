// Speaks with the page around the lab, if there is one: static/start.js loads this in a frame alone. The messages
// are specified in docs/embedding.md; the program's end is src/model/update/orders.rs, which receives and sends texts by
// events.
//
// It listens only to the window around the frame, and never runs what comes from there nor puts it into the page: it
// checks each field, and answers a message that it does not understand with an error.

const NAME = 'handshake-lab';
const VERSION = 1;
const root = document.documentElement;

// The one origin to speak with; `*` for any, nothing for none.
const peer = (() => {
  // As the query says: static/start.js.
  const wanted = root.dataset.origin;
  if (wanted === undefined) return '*';
  try {
    return new URL(wanted).origin === wanted ? wanted : undefined;
  } catch {
    return undefined;
  }
})();

const post = (message) => {
  if (peer) window.parent.postMessage(message, peer);
};
const say = (type, content) => post({ source: NAME, version: VERSION, type, ...content });

// ---- The program ----

let lastReport;
let state;
let alert;
const visited = new Set();
// Those of them that the story has which is told now; how many it has is known once there is a session.
const seen = (chapters = state?.chapters ?? Infinity) =>
  [...visited].filter((chapter) => chapter <= chapters).sort((one, other) => one - other);
// Orders that wait until there is a session, and those that wait for an answer.
const early = [];
const asked = new Map();
let asks = 0;

const order = (content) => dispatchEvent(new CustomEvent('order', { detail: new URLSearchParams(content).toString() }));

// Why the lab cannot go on, which answers every later order.
let broken;
const refuseAll = (reason) => {
  say('error', { reason });
  const waiting = [...early.splice(0).map(([, done]) => done), ...asked.values()];
  asked.clear();
  for (const done of waiting) done(reason);
};
const giveUp = (reason) => {
  if (broken) return;
  broken = reason;
  refuseAll(reason);
};

const submit = (content, done) => {
  if (broken) {
    done(broken);
    return;
  }
  if (!state) {
    early.push([content, done]);
    return;
  }
  asks += 1;
  asked.set(String(asks), done);
  order({ ...content, number: asks });
};

addEventListener('answer', ({ detail }) => {
  const answer = new URLSearchParams(detail);
  const done = asked.get(answer.get('number'));
  asked.delete(answer.get('number'));
  done?.(answer.get('problem'));
});

addEventListener('report', ({ detail }) => {
  if (detail === lastReport) return;
  lastReport = detail;
  const report = new URLSearchParams(detail);
  if (report.has('problem')) {
    refuseAll(report.get('problem'));
    return;
  }
  const before = state;
  const [chapter, chapters] = ['chapter', 'chapters'].map((name) => Number(report.get(name)));
  visited.add(chapter);
  state = {
    link: report.get('link'),
    step: Number(report.get('step')),
    stepName: report.get('stepName'),
    steps: Number(report.get('steps')),
    story: report.get('story'),
    chapter,
    chapters,
    chaptersVisited: seen(chapters),
    outcome: report.get('outcome') || null,
    playing: report.get('playing') === 'yes',
    solved: (report.get('solved') ?? '').split(',').filter(Boolean),
  };
  alert = report.get('alert');
  say(before ? 'step' : 'ready', { state });
  if (state.outcome && state.outcome !== before?.outcome) {
    say('outcome', { outcome: state.outcome, ...(alert && { alert }) });
  }
  if (!before) {
    if (isOutOfSight) order({ type: 'unseen' });
    for (const [content, done] of early.splice(0)) submit(content, done);
  }
  requestAnimationFrame(measure);
});

// The program broke, or could not be begun: static/trouble.js and static/start.js say so to the reader.
addEventListener('panic', () => giveUp('the lab has stopped'));
const without = () => giveUp(`there is no ${root.dataset.without}`);
addEventListener('without', without);

// ---- Orders ----

// The fields of each type of message, with their types.
const FIELDS = {
  goTo: { step: 'number', stepName: 'string', chapter: 'number' },
  play: {},
  pause: {},
  setScenario: { scenario: 'string' },
  setOptions: { options: 'object' },
  getState: {},
};
const OPTIONS = { detail: ['string'], viewpoint: ['string'], theme: ['string'], locale: ['string'], speed: ['number', 'string'] };
const own = (table, name) => (typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined);

// The order for the program, or an error with the reason to refuse it.
const read = ({ target, version, id, type, ...fields }) => {
  if (version !== VERSION) throw new Error(`version must be ${VERSION}`);
  if (!['number', 'string'].includes(typeof id)) throw new Error('id must be a number or a string');
  const known = own(FIELDS, type);
  if (!known) throw new Error('unknown type');
  for (const [name, value] of Object.entries(fields)) {
    const kind = own(known, name);
    if (!kind) throw new Error(`unknown field: ${name}`);
    if (typeof value !== kind || value === null) throw new Error(`${name} must be of the type ${kind}`);
  }
  if (type === 'setScenario' && fields.scenario === undefined) throw new Error('scenario is needed');
  if (type !== 'setOptions') return { type, ...fields };
  if (fields.options === undefined) throw new Error('options is needed');
  for (const [name, value] of Object.entries(fields.options)) {
    if (!own(OPTIONS, name)?.includes(typeof value)) throw new Error(`unknown option, or one of the wrong type: ${name}`);
  }
  return { ...fields.options, type };
};

const obey = (message) => {
  const inReplyTo = ['number', 'string'].includes(typeof message.id) ? { inReplyTo: message.id } : {};
  try {
    submit(read(message), (problem) => {
      if (problem === null) say('reply', { ...inReplyTo, state });
      else say('error', { ...inReplyTo, reason: problem });
    });
  } catch (error) {
    say('error', { ...inReplyTo, reason: error.message });
  }
};

// ---- Height ----

let width = 0;
let height = 0;
let hasResizer = false;

const resizeByH5p = () => post({ context: 'h5p', action: 'prepareResize', scrollHeight: height, clientHeight: innerHeight });

// How high the lab is if nothing makes it higher or lower: see static/styles/embedded.css. It does not depend on the
// height of the frame, which follows it, and does not shrink from step to step, which would have the page jump.
const measure = () => {
  if (!state) return;
  root.classList.add('measured');
  const natural = Math.ceil(document.body.getBoundingClientRect().height);
  root.classList.remove('measured');
  const tallest = innerWidth === width ? Math.max(natural, height) : natural;
  width = innerWidth;
  if (tallest === height) return;
  height = tallest;
  say('resize', { height });
  // Canvas; some of those who listen read only texts.
  const canvas = { subject: 'lti.frameResize', height };
  post(canvas);
  post(JSON.stringify(canvas));
  if (hasResizer) resizeByH5p();
};
addEventListener('resize', () => {
  if (innerWidth !== width) measure();
});

// H5P's resizer, which many pages of courses have already.
const resize = ({ action }) => {
  if (action === 'ready') post({ context: 'h5p', action: 'hello' });
  if (action === 'hello') hasResizer = true;
  if (action === 'resizePrepared') post({ context: 'h5p', action: 'resize', scrollHeight: height });
  if (height && ['hello', 'resize'].includes(action)) resizeByH5p();
};

// ---- JSInput of Open edX, by its channel (jschannel) ----

const SCOPE = 'JSInput::';
const saved = () => JSON.stringify({ version: VERSION, link: state?.link ?? '', chaptersVisited: seen() });

const restore = (text, done) => {
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = undefined;
  }
  if (kept?.version !== VERSION || typeof kept.link !== 'string') {
    done('not a state of the lab');
    return;
  }
  const chapters = Array.isArray(kept.chaptersVisited) ? kept.chaptersVisited : [];
  for (const chapter of chapters) if (Number.isInteger(chapter) && chapter > 0) visited.add(chapter);
  submit({ type: 'setScenario', scenario: kept.link }, done);
};

const call = ({ id, method, params }) => {
  const name = method.slice(SCOPE.length);
  const send = (content) => post(JSON.stringify(content));
  if (name === '__ready') {
    if (params === 'ping') send({ method, params: 'pong' });
    return;
  }
  if (typeof id !== 'number') return;
  const grade = () => JSON.stringify({ chaptersVisited: seen(), outcome: state?.outcome ?? null });
  if (name === 'getGrade') send({ id, result: grade() });
  else if (name === 'getState') send({ id, result: saved() });
  else if (name === 'setState') {
    restore(params, (problem) => send(problem === null ? { id, result: true } : { id, error: 'invalid_state', message: problem }));
  } else send({ id, error: 'method_not_found', message: 'unknown method' });
};

const hearText = (text) => {
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof content?.method === 'string' && content.method.startsWith(SCOPE)) call(content);
};

// ---- All messages ----

addEventListener('message', ({ source, origin, data }) => {
  if (source !== window.parent || !peer || (peer !== '*' && origin !== peer)) return;
  if (typeof data === 'string') hearText(data);
  else if (data?.target === NAME) obey(data);
  else if (data?.context === 'h5p') resize(data);
});

// ---- Out of sight ----

let isOutOfSight = false;
new IntersectionObserver((entries) => {
  isOutOfSight = !entries.at(-1).isIntersecting;
  root.classList.toggle('out-of-sight', isOutOfSight);
  order({ type: isOutOfSight ? 'unseen' : 'seen' });
}).observe(root);

// The program may have reported its state before this script listened, or may never start.
order({ type: 'getState' });
if (root.dataset.without) without();
post({ context: 'h5p', action: 'hello' });
post(JSON.stringify({ method: `${SCOPE}__ready`, params: 'ping' }));
