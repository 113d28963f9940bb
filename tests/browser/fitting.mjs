// Measurements of the page by its elements' rectangles; runs inside the page.

// Describes those of the selected elements that are not wholly visible. The buttons at the bottom
// cover everything below their upper edge.
export function unseen(selectors) {
  const lowest = document.querySelector('.transport').getBoundingClientRect().top;
  const problems = [];
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      if (!element.checkVisibility()) continue;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const end = element.closest('.transport') ? innerHeight : lowest;
      if (left < -0.5 || right > innerWidth + 0.5 || top < -0.5 || bottom > end + 0.5) {
        problems.push(`${selector}: ${[left, top, right, bottom].map(Math.round)} of ${innerWidth}, ${Math.round(end)}`);
      }
      if (element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible') {
        problems.push(`${selector} is cut off inside`);
      }
      // Its ancestors must not cut it off either.
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const frame = around.getBoundingClientRect();
        if (top < frame.top - 0.5 || bottom > frame.bottom + 0.5) {
          problems.push(`${selector}: ${[top, bottom].map(Math.round)} in .${around.className} ${[frame.top, frame.bottom].map(Math.round)}`);
        }
      }
    }
  }
  return problems;
}

// Texts whose font is smaller than this many pixels.
export function tooSmall([area, least]) {
  const small = new Set();
  for (const place of document.querySelectorAll(area)) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, data } = walker.currentNode;
      if (!data.trim() || !element.checkVisibility() || element.closest('.visually-hidden, .badge')) continue;
      const { width } = element.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (width > 2 && size < least - 0.01) small.add(`${size} px: ${data.trim().slice(0, 30)}`);
    }
  }
  return [...small];
}
