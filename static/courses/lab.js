// The lab in a frame, and how far the learner has come in it: what all course packages share. It speaks with the lab as any
// page does that embeds it, by the messages of docs/embedding.md. xtask/src/publish/package.rs joins this, and what else
// a package needs, into one script.

// How many chapters the story had when only one was told, and nobody kept it.
const FIRST_STORY = 6;

// Under 4 096 characters, which is what SCORM 1.2 has room for.
const MOST_KEPT = 4095;

// How far a learner has come: which of the story's chapters they have seen, and whether these are all.
const progress = (link, chapters, visited) => {
  const isChapter = (chapter) => Number.isInteger(chapter) && chapter >= 1 && chapter <= chapters;
  const chaptersVisited = [...new Set(visited)].filter(isChapter).sort((one, other) => one - other);
  return { link, chapters, chaptersVisited, isCompleted: chaptersVisited.length === chapters };
};

// What was kept of earlier visits; nothing where that is not to be understood.
const unpack = (text) => {
  try {
    const { version, link, chapters = FIRST_STORY, chaptersVisited } = JSON.parse(text);
    if (version === 1 && typeof link === 'string' && Number.isInteger(chapters) && chapters > 0) {
      return progress(link, chapters, chaptersVisited);
    }
  } catch {
    // Another version's, or nobody's.
  }
  return progress('', FIRST_STORY, []);
};

// Seed, cursor and choices stand in the link. What is too long for keeping is what the learner has typed: the longest of
// it goes first.
const pack = ({ link, chapters, chaptersVisited }) => {
  const parameters = link.split('&');
  for (;;) {
    const text = JSON.stringify({ version: 1, link: parameters.join('&'), chapters, chaptersVisited });
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
    const { link, stepName, chapters, chaptersVisited } = data.state;
    report({ stepName, ...progress(link, chapters, [...kept.chaptersVisited, ...chaptersVisited]) });
  });
  // Behind the `#`, what stood locked then stays as it was, and the lab begins only once.
  frame.src = kept.link ? `${address}#${kept.link}` : address;
};

// Of this visit, as ISO 8601 has it, with hundredths of a second.
const duration = () => `PT${(performance.now() / 1000).toFixed(2)}S`;
