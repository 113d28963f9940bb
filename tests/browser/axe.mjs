// What axe has to say of the page.

import AxeBuilder from '@axe-core/playwright';

// With the rule that axe counts as experimental: who says what they see (WCAG 2.5.3) has to be heard.
const RULES = { 'label-content-name-mismatch': { enabled: true } };

// One line for each rule that the page, or a part of it, breaks.
export async function violations(page, part) {
  const builder = new AxeBuilder({ page }).options({ rules: RULES });
  const { violations: found } = await (part ? builder.include(part) : builder).analyze();
  return found.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`);
}
