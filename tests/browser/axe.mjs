// axe-core accessibility checks, shared by the browser tests.

import AxeBuilder from '@axe-core/playwright';

// Enables the experimental rule for WCAG 2.5.3: the accessible name must contain the visible label.
const RULES = { 'label-content-name-mismatch': { enabled: true } };

// Returns one line for each rule that the page, or the given part of it, breaks.
export async function violations(page, part) {
  const builder = new AxeBuilder({ page }).options({ rules: RULES });
  const { violations: found } = await (part ? builder.include(part) : builder).analyze();
  return found.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`);
}
