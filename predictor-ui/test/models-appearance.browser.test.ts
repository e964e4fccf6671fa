import { beforeAll, describe, it } from 'vitest';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { salaryModel, teamsModel, useModelsApp } from './support/models-app.ts';

describe('the pages about models', () => {
  const app = useModelsApp();
  const visit = useBrowser();
  const [bold, teams] = [salaryModel(0.9), teamsModel()];

  beforeAll(async () => {
    await app.add(bold, 'a note that is as long as notes of people become, once they write some');
    await app.add(teams);
  });

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leave axe nothing serious to say, and fit: %s, %s, %o', async (colorScheme, locale, size) => {
    const compare = encodeURIComponent(JSON.stringify([bold.manifest.version, teams.manifest.version]));
    const path = `/models?compare=${compare}`;
    const page = await visit({ baseURL: app.url(), as: 'admin', path, colorScheme, locale, ...size });
    const check = async () => {
      await checkAxe(page);
      await checkFits(page);
    };
    await page.getByRole('heading', { name: /^(What else their cards say|Qué más dicen sus fichas)$/ }).waitFor();
    await check();
    await page
      .getByRole('button', { name: `${locale === 'es' ? 'Activar' : 'Activate'} ${bold.manifest.version}` })
      .click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    await check();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: new RegExp(`^(Actions for|Acciones para) ${bold.manifest.version}`) })
      .click();
    await page.getByRole('menuitem').first().waitFor();
    await check();
    for (const tab of ['/models/trainings', '/models/watch', `/models/version/${teams.manifest.version}`]) {
      await page.goto(tab);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await check();
    }
  });
});
