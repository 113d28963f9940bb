// Layout faults of the current page; runs inside the page.

// Returns elements outside the page, text cut off without an ellipsis, and overlapping regions. On
// low screens the rail lies inside the header, between the header's contents.
export function faults() {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  const isHidden = (element) => element.clientWidth <= 1 && element.clientHeight <= 1 && getComputedStyle(element).overflow === 'hidden';
  const visible = (element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden') && !isHidden(element);
  const hasInk = (element) =>
    element.matches('svg, button, input') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  // Whether the element is inside text that ends in an ellipsis.
  const isShortened = (element) => {
    for (let part = element.parentElement; part; part = part.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(part);
      if (overflowX === 'hidden' && textOverflow === 'ellipsis') return true;
    }
    return false;
  };
  for (const element of document.querySelectorAll('main *, .header *')) {
    if (!visible(element)) continue;
    const box = element.getBoundingClientRect();
    const label = `${element.tagName}.${element.className?.baseVal ?? element.className} “${element.textContent.slice(0, 30)}”`;
    if (hasInk(element) && (box.right > width + 1 || box.left < -1) && !isShortened(element)) found.push(`outside of the page: ${label}`);
    const style = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (isCut && hasInk(element) && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis') found.push(`cut off: ${label}`);
    if (element.matches('button, input:not(.visually-hidden), summary') && (box.width < 24 || box.height < 24)) {
      found.push(`smaller than 24 px: ${label} ${box.width}×${box.height}`);
    }
  }
  const regions = [...document.querySelectorAll('main > *, .header > *')].filter(
    (element) => visible(element) && getComputedStyle(element).position !== 'fixed' && getComputedStyle(element).position !== 'sticky',
  );
  for (const [index, first] of regions.entries()) {
    for (const second of regions.slice(index + 1)) {
      const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) found.push(`on top of each other: ${first.className} and ${second.className}`);
    }
  }
  return found;
}
