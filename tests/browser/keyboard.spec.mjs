// Keyboard and focus: single-character shortcuts that can be turned off, a skip link to the main
// button, a focus that never gets lost, and dialogs that the browser's back button closes.

import { atStep, expect, fromMenu, goToHeadline, goToStep, inspected, main, ready, steps, test } from './lab.mjs';

const focusIsNowhere = (page) => page.evaluate(() => document.activeElement === document.body);

test('single-character shortcuts can be turned off permanently, and all other keys keep working', async ({ lab }) => {
  await lab.keyboard.press('2');
  await expect(main(lab)).toHaveAttribute('data-chapter', '2');
  await lab.keyboard.press('?');
  await lab.locator('#character-keys').uncheck();
  // Turning the shortcuts off takes effect while the dialog is still open.
  await lab.keyboard.press('?');
  await expect(lab.locator('dialog')).toBeVisible();
  await lab.keyboard.press('Escape');
  await expect(lab.locator('dialog')).toHaveCount(0);
  for (let visit = 0; visit < 2; visit += 1) {
    const before = await main(lab).getAttribute('data-step');
    for (const key of ['1', '6', '?']) await lab.keyboard.press(key);
    await expect(main(lab)).toHaveAttribute('data-step', before);
    await expect(lab.locator('dialog')).toHaveCount(0);
    await lab.keyboard.press('ArrowRight');
    await atStep(lab, Number(before) + 1);
    await lab.reload();
    await ready(lab);
  }
  await (await fromMenu(lab, '#help')).click();
  await expect(lab.locator('#character-keys')).not.toBeChecked();
  await lab.locator('#character-keys').check();
  await lab.keyboard.press('?');
  await expect(lab.locator('dialog')).toHaveCount(0);
  await lab.keyboard.press('1');
  await atStep(lab, 1);
});

test('the first tab stop is visible while focused, and leads to the main button', async ({ lab }) => {
  for (const fragment of ['#step=4', '#step=20', '#detail=story', '#detail=bytes&step=4']) {
    await lab.goto('about:blank');
    await lab.goto(fragment);
    await ready(lab);
    await inspected(lab);
    const link = lab.locator('.skip-link');
    expect((await link.boundingBox()).y).toBeLessThan(-10);
    const before = lab.url();
    await lab.keyboard.press('Tab');
    await expect(link).toBeFocused();
    expect((await link.boundingBox()).y).toBeGreaterThanOrEqual(0);
    await lab.keyboard.press('Enter');
    await expect(lab.locator('#next')).toBeFocused();
    expect(lab.url()).toBe(before);
  }
});

test('a step that removes the focused element moves the focus nearby', async ({ lab }) => {
  const count = await steps(lab);
  const stays = async (locator, key, within) => {
    await locator.focus();
    await lab.keyboard.press(key);
    await inspected(lab);
    expect(await focusIsNowhere(lab)).toBe(false);
    expect(await lab.evaluate((selector) => Boolean(document.activeElement.closest(selector)), within)).toBe(true);
  };
  await stays(lab.locator('.field').nth(3), 'ArrowRight', '#inspector');
  await stays(lab.locator('#inspector-content'), 'ArrowRight', '#inspector');
  await goToHeadline(lab, 'shows its certificate');
  await lab.locator('#tab-bytes').click();
  await stays(lab.locator('.field-group').last(), '1', '#inspector');
  await goToStep(lab, 5);
  await stays(lab.locator('button.arrow-button').last(), 'ArrowLeft', '.ladder');
  await goToHeadline(lab, 'locks the secret');
  await stays(lab.locator('.command-toggle').first(), 'ArrowRight', '#inspector');
  await stays(lab.locator('.known-item:not(.known-folded) summary').last(), '1', '.panel');
  await goToHeadline(lab, 'encrypted message travels');
  await stays(lab.locator('#flip'), '1', 'main');
  await lab.keyboard.press('End');
  await atStep(lab, count);
  await stays(lab.locator('.trials-list button').first(), '1', 'main');
});

test('typing into a field triggers no shortcut', async ({ lab }) => {
  await lab.keyboard.press('6');
  const draft = lab.locator('#chat-draft');
  await draft.click();
  const before = await main(lab).getAttribute('data-step');
  await lab.keyboard.type('1?2 3');
  await lab.keyboard.press('Home');
  await lab.keyboard.press('ArrowRight');
  await expect(draft).toHaveValue('1?2 3');
  await expect(draft).toBeFocused();
  await expect(main(lab)).toHaveAttribute('data-step', before);
  await lab.locator('#choices').click();
  await lab.locator('.choice-details summary').click();
  const name = lab.locator('dialog input[type=text]').first();
  await name.fill('');
  await name.pressSequentially('a?1');
  await expect(name).toHaveValue('a?1');
  await expect(lab.locator('dialog')).toBeVisible();
});

test('the browser’s back button closes a dialog only, and then works as usual', async ({ lab }) => {
  for (const step of [2, 3]) {
    await lab.locator('#next').click();
    await atStep(lab, step);
  }
  // Dialogs opened from the menu return the focus to the menu button.
  for (const [id, opener] of [['help', 'menu'], ['choices', 'choices'], ['exports', 'menu'], ['share', 'share']]) {
    await (await fromMenu(lab, `#${id}`)).click();
    await expect(lab.locator('dialog')).toBeVisible();
    await lab.goBack();
    await expect(lab.locator('dialog')).toHaveCount(0);
    await expect(lab.locator(`#${opener}`)).toBeFocused();
    await atStep(lab, 3);
  }
  // A dialog closed in another way leaves no history entry.
  await (await fromMenu(lab, '#help')).click();
  await lab.keyboard.press('Escape');
  await expect(lab.locator('dialog')).toHaveCount(0);
  await lab.goBack();
  await atStep(lab, 2);
  await lab.goBack();
  await atStep(lab, 1);
  await lab.goForward();
  await atStep(lab, 2);
});

test('a choice made in a dialog survives closing it with the back button', async ({ lab }) => {
  await lab.locator('#choices').click();
  await lab.locator('.preset').nth(1).click();
  await expect(lab.locator('.preset').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await ready(lab);
  await lab.goBack();
  await expect(lab.locator('dialog')).toHaveCount(0);
  await lab.locator('#choices').click();
  await expect(lab.locator('.preset').nth(1)).toHaveAttribute('aria-pressed', 'true');
});

test('playback pauses behind a dialog', async ({ lab }) => {
  await lab.locator('#play').click();
  await expect(lab.locator('.transport')).toHaveAttribute('data-playing', 'true');
  await lab.keyboard.press('?');
  await expect(lab.locator('dialog')).toBeVisible();
  await expect(lab.locator('.transport')).toHaveAttribute('data-playing', 'false');
});

test('with prefers-contrast: more, every text has a contrast of 7:1, in both themes', async ({ lab }) => {
  // Uses the DevTools protocol, because Playwright's `contrast` media option is newer.
  const devtools = await lab.context().newCDPSession(lab);
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] });
  for (const theme of ['light', 'dark']) {
    for (const view of ['step=4', 'step=20', 'detail=story&step=20', 'certificate=expired&step=6']) {
      await lab.goto('about:blank');
      await lab.goto(`#theme=${theme}&${view}`);
      await ready(lab);
      await inspected(lab);
      await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
      const pale = await lab.evaluate(contrasts);
      expect(pale, `${theme} ${view}`).toEqual([]);
    }
  }
});

// Texts on an opaque background whose contrast is below 7:1 (WCAG 2.2 §1.4.6). Runs inside the
// page.
function contrasts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let it = element; it; it = it.parentElement) {
      const colour = rgba(getComputedStyle(it).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll('main *, .header *')) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!hasWords || !element.checkVisibility() || element.matches(':disabled, .visually-hidden, option, .language select')) continue;
    const [one, other] = [rgba(getComputedStyle(element).color), ground(element)].map((it) => luminance(it.slice(0, 3)));
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 7) found.push(`${element.className} ${element.textContent.slice(0, 20)} ${ratio.toFixed(1)}`);
  }
  return found;
}
