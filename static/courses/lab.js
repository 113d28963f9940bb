// The lab in a frame, and how far the learner has come in it: what all course packages share. It speaks with the lab as any
// page does that embeds it, by the messages of docs/embedding.md. xtask/src/publish/package.rs joins this, and what else
// a package needs, into one script.

const CHAPTERS = [1, 2, 3, 4, 5, 6];

// Under 4 096 characters, which is what SCORM 1.2 has room for.
const MOST_KEPT = 4095;

// What was kept of earlier visits; nothing where that is not to be understood.
const unpack = (text) => {
  try {
    const { version, link, chaptersVisited } = JSON.parse(text);
    if (version === 1 && typeof link === 'string') {
      return { link, chaptersVisited: CHAPTERS.filter((chapter) => chaptersVisited.includes(chapter)) };
    }
  } catch {
    // Another version's, or nobody's.
  }
  return { link: '', chaptersVisited: [] };
};

// Seed, cursor and choices stand in the link. What is too long for keeping is what the learner has typed: the longest of
// it goes first.
const pack = ({ link, chaptersVisited }) => {
  const parameters = link.split('&');
  for (;;) {
    const text = JSON.stringify({ version: 1, link: parameters.join('&'), chaptersVisited });
    if (text.length <= MOST_KEPT) return text;
    const longest = parameters.reduce((one, other) => (other.length > one.length ? other : one));
    parameters.splice(parameters.indexOf(longest), 1);
  }
};

// Opens the lab where the learner left it. Reports the state, with the chapters of all visits, whenever it changes.
const openLab = (frame, address, kept, report) => {
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.source !== 'handshake-lab' || data.version !== 1) return;
    if (!['ready', 'step'].includes(data.type)) return;
    const { link, step, chaptersVisited } = data.state;
    const isVisited = (chapter) => kept.chaptersVisited.includes(chapter) || chaptersVisited.includes(chapter);
    const chapters = CHAPTERS.filter(isVisited);
    report({ link, step, chaptersVisited: chapters, isCompleted: chapters.length === CHAPTERS.length });
  });
  // Behind the `#`, what stood locked then stays as it was, and the lab begins only once.
  frame.src = kept.link ? `${address}#${kept.link}` : address;
};

// Of this visit, as ISO 8601 has it, with hundredths of a second.
const duration = () => `PT${(performance.now() / 1000).toFixed(2)}S`;
