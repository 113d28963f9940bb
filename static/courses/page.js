// The start page of a SCORM or cmi5 package: its frame, what it says, and when it is left.

const frame = document.getElementById('lab');
const address = frame.dataset.address;
// The lab's, if its address says one; the course system may know better than the browser.
let language = new URLSearchParams(address.split('?')[1]).get('locale');

// In the first language that is wanted and is there.
const words = () => {
  const templates = [...document.querySelectorAll('template.words')];
  const wanted = [language, ...navigator.languages].map((tag) => tag?.split(/[-_]/)[0].toLowerCase());
  const tag = wanted.find((tag) => templates.some(({ lang }) => lang === tag)) ?? 'en';
  return templates.find(({ lang }) => lang === tag);
};

const show = (selector) => {
  const { content, lang, dir } = words();
  const element = Object.assign(content.querySelector(selector).cloneNode(true), { lang, dir });
  frame.before(element);
  return element;
};

// Shows what does not work, once.
const shown = new Set();
const say = (limit) => {
  if (shown.has(limit)) return;
  shown.add(limit);
  document.querySelector('.limit')?.remove();
  const notice = show('.limit');
  for (const text of notice.querySelectorAll('[data-limit]')) {
    if (text.dataset.limit !== limit) text.remove();
  }
  notice.querySelector('.limit-understood').addEventListener('click', () => {
    notice.remove();
    frame.focus();
  });
};

// A phone that ends a page in the background tells of nothing but that it goes there.
const onLeave = (keep, end) => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
  addEventListener('pagehide', end, { once: true });
  // The browser has kept the page, but what it reported to is over.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
};
