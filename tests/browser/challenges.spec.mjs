// Challenges that the page checks, and the question of each chapter.

import { violations } from './axe.mjs';
import { faults } from './faults.mjs';
import { expect, fromMenu, main, ready, settled, test } from './lab.mjs';

async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
}

for (const [width, height] of [[1366, 657], [390, 844], [320, 568], [844, 390]]) {
  test(`a challenge has hints, a check and an explanation at ${width}x${height}`, async ({ lab }) => {
    await lab.setViewportSize({ width, height });
    for (const theme of ['light', 'dark']) {
      await open(lab, `#session=fixed&theme=${theme}`);
      const opener = await fromMenu(lab, '#open-challenges');
      await opener.click();
      await expect(lab.locator('.challenges li')).toHaveCount(14);
      expect(await violations(lab, '#inspector')).toEqual([]);
      await lab.locator('#challenge-first-secret').click();
      for (const hint of [1, 2, 3]) {
        await lab.locator('#challenge-hint').click();
        await expect(lab.locator('.challenge-hints li')).toHaveCount(hint);
      }
      await expect(lab.locator('#challenge-hint')).toHaveCount(0);
      await lab.locator('#challenge-check').click();
      await expect(lab.locator('.challenge-wrong')).toBeVisible();
      await settled(lab);
      expect(await violations(lab, '#inspector')).toEqual([]);
      expect(await lab.evaluate(faults)).toEqual([]);
      await open(lab, `#session=fixed&theme=${theme}&challenge=first-secret&step=client.generate-pre-master-secret`);
      await lab.locator('#challenge-check').click();
      await expect(lab.locator('.challenge-solved')).toBeVisible();
      await expect.poll(() => lab.url()).toContain('solved=first-secret');
      await lab.locator('#challenge-leave').click();
      await expect(lab.locator('.challenges h3')).toContainText('1 of 14');
      await lab.reload();
      await ready(lab);
      await expect.poll(() => lab.url()).toContain('solved=first-secret');
    }
  });
}

test('a typed answer is checked against the session', async ({ lab }) => {
  await open(lab, '#session=fixed&challenge=thief');
  await lab.locator('#challenge-answer').fill('wrong');
  await lab.keyboard.press('Enter');
  await expect(lab.locator('.challenge-wrong')).toBeVisible();
  await expect(lab.locator('#challenge-answer')).toHaveValue('wrong');
  await lab.locator('#challenge-answer').fill('hello server, can you keep a secret');
  await lab.locator('#challenge-check').click();
  await expect(lab.locator('.challenge-solved')).toBeVisible();
});

test('an embedding page begins with a challenge', async ({ lab }) => {
  await open(lab, '?challenge=find-the-name#session=fixed');
  await expect(lab.locator('#challenge-title')).toBeVisible();
  await expect(lab.locator('#tab-challenges')).toHaveAttribute('aria-selected', 'true');
});

test('each chapter asks a question and says why an answer is right', async ({ lab }) => {
  await open(lab, '#session=fixed&locale=de');
  await lab.locator('#tab-questions').click();
  const quiz = lab.locator('.quiz');
  await expect(quiz.getByRole('radio')).toHaveCount(3);
  await quiz.getByRole('radio').first().check();
  await expect(quiz.getByRole('status')).not.toBeEmpty();
  expect(await violations(lab, '#inspector')).toEqual([]);
  await expect(main(lab)).toHaveAttribute('data-step', '1');
});
