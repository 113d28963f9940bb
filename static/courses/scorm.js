// Reports to a course system by SCORM 1.2 or SCORM 2004, each in its Run-Time Environment book: status, place, what is
// needed to go on, and time. There is no score, since nothing is asked yet.

const EDITIONS = {
  1.2: {
    api: 'API',
    calls: { begin: 'LMSInitialize', read: 'LMSGetValue', write: 'LMSSetValue', commit: 'LMSCommit', end: 'LMSFinish' },
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    // HHHH:MM:SS.SS
    spent: () => {
      const hundredths = Math.floor(performance.now() / 10);
      const digits = (unit, most, length = 2) => String(Math.floor(hundredths / unit) % most).padStart(length, '0');
      return `${digits(360_000, 10_000, 4)}:${digits(6000, 60)}:${digits(100, 60)}.${digits(1, 100)}`;
    },
  },
  2004: {
    api: 'API_1484_11',
    calls: { begin: 'Initialize', read: 'GetValue', write: 'SetValue', commit: 'Commit', end: 'Terminate' },
    status: 'cmi.completion_status',
    location: 'cmi.location',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
    progress: 'cmi.progress_measure',
    spent: duration,
  },
};
const edition = EDITIONS[document.documentElement.dataset.scorm];
const SUSPENDED = 'cmi.suspend_data';
const NOT_BEGUN = ['not attempted', 'unknown', ''];
const DECIDED = ['completed', 'passed', 'failed'];

// Up the parents, and in the windows that have opened them. What is of another origin cannot be looked into, but past.
const findApi = () => {
  const places = [];
  const climb = (place) => {
    while (place && !places.includes(place)) {
      places.push(place);
      place = place.parent;
    }
  };
  climb(window);
  for (const { opener } of [...places]) climb(opener);
  for (const place of places) {
    try {
      const api = place[edition.api];
      if (edition.calls.begin in api) return api;
    } catch {
      // Of another origin, or none is there.
    }
  }
};

const api = findApi();
let isOpen = false;

// What the course system answers, as a text. One that throws refuses, too.
const call = (name, ...values) => {
  try {
    return String(api[edition.calls[name]](...values));
  } catch {
    return 'false';
  }
};
const must = (...order) => {
  const isTaken = call(...order) !== 'false';
  if (!isTaken) say('refused');
  return isTaken;
};
const read = (element) => {
  const value = call('read', element);
  return ['false', 'null', 'undefined'].includes(value) ? '' : value;
};
const write = (element, value) => isOpen && must('write', element, value);
const commit = () => isOpen && must('commit', '');

if (!api) say('absent');
else isOpen = must('begin', '');

let kept = unpack(isOpen ? read(SUSPENDED) : '');
let status = isOpen ? read(edition.status) : '';
if (isOpen) {
  const place = read(edition.location);
  if (!kept.link && /^[a-z0-9.-]+$/.test(place)) kept = { ...kept, link: `step=${place}` };
  if (NOT_BEGUN.includes(status)) write(edition.status, 'incomplete');
  // In any case: else some systems forget at the end what there is to go on with, or that all was completed.
  write(edition.exit, 'suspend');
}

const keepTime = () => write(edition.time, edition.spent());
let committed = 0;
const keep = () => {
  committed = performance.now();
  keepTime();
  commit();
};

let chapters = kept.chaptersVisited.length;
openLab(frame, address, kept, (state) => {
  write(edition.location, state.stepName);
  write(SUSPENDED, pack(state));
  const isFurther = state.chaptersVisited.length !== chapters;
  if (isFurther) {
    chapters = state.chaptersVisited.length;
    if (edition.progress) write(edition.progress, (chapters / state.chapters).toFixed(2));
  }
  // Also where it was so before, and the system did not take it or has forgotten it.
  if (state.isCompleted && !DECIDED.includes(status) && write(edition.status, 'completed')) status = 'completed';
  // Now and then, for systems that can store nothing any more when the page is left.
  if (isFurther || performance.now() - committed > 20_000) keep();
});

onLeave(keep, () => {
  keepTime();
  // No commit, which is in the end of it, and for which browsers then let most systems do nothing.
  if (isOpen) must('end', '');
  isOpen = false;
});
