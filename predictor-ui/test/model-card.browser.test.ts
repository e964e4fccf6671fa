import { describe, expect, it } from 'vitest';
import type { ActiveModel } from '../src/generated/types.gen.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { dollars } from './support/company.ts';

describe('the model’s card', () => {
  const visit = useBrowser();

  it('is reached from the page, and says what the manifest says', async () => {
    const page = await visit();
    await page.getByRole('contentinfo').getByRole('link').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The model’s card' }).waitFor();
    expect(await page.title()).toContain('The model’s card');
    // The focused link is gone: the focus is at the beginning of the new page.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    for (const { en } of [manifest.intendedUse, ...manifest.limitations]) await page.getByText(en).waitFor();
    for (const { label } of manifest.features) {
      await page.getByRole('table', { name: 'What it looks at' }).getByRole('rowheader', { name: label.en }).waitFor();
    }
    const quality = page.getByRole('table', { name: 'How wrong it is' });
    await quality.getByText(dollars(manifest.metrics.heldOut.mae), { exact: true }).waitFor();
    await quality.getByText(dollars(manifest.metrics.unchanged?.mae ?? 0), { exact: true }).waitFor();
    for (const { algorithm } of manifest.metrics.crossValidation)
      expect(await quality.getByText(algorithm, { exact: true }).count(), `${algorithm} has no name`).toBe(0);
    const gender = page.getByRole('table', { name: 'By gender (which it does not know)' });
    for (const { label, people, mae, coverage } of manifest.metrics.byGroup.gender ?? []) {
      const row = gender.getByRole('row').filter({ has: page.getByText(label?.en ?? 'none', { exact: true }) });
      await row.getByText(dollars(mae), { exact: true }).waitFor();
      await row.getByText(`${Math.round(1_000 * (coverage ?? 0)) / 10}%`, { exact: true }).waitFor();
      const few = await row.getByText(`of ${people} people: too few to tell`).count();
      expect(few).toBe(people !== undefined && people < (manifest.metrics.fairness?.fewestPeople ?? 0) ? 1 : 0);
    }
    const range = page.getByRole('table', { name: 'How sure its range is' });
    expect(await range.getByRole('row').count()).toBe(1 + (manifest.band.groups ?? []).length);
    for (const { values, rows, coverage } of manifest.band.groups ?? []) {
      const row = range.getByRole('row').filter({ has: page.getByText(values.join(' → '), { exact: true }) });
      const share = `${Math.round(1_000 * coverage) / 10}%`;
      expect(await row.getByRole('cell').allTextContents()).toEqual([rows.toLocaleString('en-US'), share]);
    }
    const department = page.getByRole('table', { name: 'By department' });
    for (const { group } of manifest.metrics.byGroup.department ?? [])
      await department.getByText(group, { exact: true }).waitFor();
    for (const name of ['age (which it does not know)', 'gender and age'])
      await page.getByRole('table', { name: `By ${name}`, exact: true }).waitFor();
    await expect
      .poll(() => page.locator('svg .recharts-scatter-symbol').count())
      .toBe(manifest.metrics.predictedVsActual?.points.length);
  });

  it.each([
    ['en-US', 'How far off it is on average', 'R²'],
    ['es-MX', 'En promedio se equivoca en', 'R²'],
  ])('leads with the average error in money: %s', async (locale, name, last) => {
    const page = await visit({ locale, path: '/model' });
    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    const first = page.getByRole('main').getByRole('region').first();
    await first.waitFor();
    const { mae } = manifest.metrics.heldOut;
    const money = { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } as const;
    const told = await page.getByRole('region', { name }).textContent();
    expect(told).toContain(new Intl.NumberFormat(locale, money).format(mae));
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(text.indexOf(name)).toBeLessThan(text.indexOf(last));
    expect(await first.getAttribute('aria-label')).toBe(name);
  });

  it.each([360, 1366])('draws predicted against decided on the same axes: %i pixels', async (width) => {
    const page = await visit({ path: '/model', viewport: { width, height: 800 } });
    const card = page.getByRole('region', { name: 'Predicted against decided' });
    const ticks = (axis: string) => card.locator(`.recharts-${axis}-tick-labels text`).allTextContents();
    await expect.poll(async () => (await ticks('xAxis')).length).toBeGreaterThan(2);
    expect(await ticks('xAxis')).toEqual(await ticks('yAxis'));
    const line = card.locator('line.recharts-reference-line-line');
    const [across, up] = await line.evaluate((one) => {
      const at = (name: string) => Number(one.getAttribute(name));
      return [at('x2') - at('x1'), at('y1') - at('y2')];
    });
    expect(across).toBeGreaterThan(100);
    expect(up).toBeCloseTo(across ?? 0, 0);
  });

  it.each([
    ['en', 'Its version', 'Trained on', 'learned from, 0 left out'],
    ['es', 'Su versión', 'Entrenado el', '; quedaron fuera 0'],
  ] as const)('says which file it is and what made it: %s', async (locale, name, trained, rows) => {
    const page = await visit({ locale, path: '/model' });
    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    const { version, sha256, seed, training, data } = manifest;
    const told = await page.getByRole('region', { name }).textContent();
    const { date = '', code, libraries = {} } = training ?? {};
    const day = new Date(date).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    for (const part of [version, sha256, seed, code?.version, code?.sha256, trained, day, rows])
      expect(told).toContain(String(part));
    expect(Object.keys(libraries)).not.toEqual([]);
    for (const library of Object.entries(libraries)) expect(told).toContain(library.join(' '));
    for (const file of data.files) await page.getByText(file.sha256).waitFor();
  });

  it('says who gets the large raises, which groups are too few, and which ratios are below four fifths', async () => {
    const page = await visit({ path: '/model' });
    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    const { fairness } = manifest.metrics;
    const card = page.getByRole('region', { name: 'Who gets the large raises', exact: true });
    const ratio = (value: number) => value.toFixed(2);
    for (const [name, title] of [
      ['gender', 'By gender (which it does not know)'],
      ['age', 'By age (which it does not know)'],
      ['genderAndAge', 'By gender and age'],
    ] as const) {
      const table = card.getByRole('table', { name: `Who gets the large raises: ${title}`, exact: true });
      for (const { label, people, afterPolicy } of fairness?.by[name] ?? []) {
        const row = table.getByRole('row').filter({ has: page.getByText(label.en, { exact: true }) });
        const told = (await row.textContent()) ?? '';
        expect(told).toContain(String(people));
        if (afterPolicy === null) expect(told).toContain('too few');
        else if (afterPolicy.ratio < 1) {
          expect(told).toContain(`${ratio(afterPolicy.ratio)} (${ratio(afterPolicy.low)}–${ratio(afterPolicy.high)})`);
          const line = card.getByText(`${label.en}: ${ratio(afterPolicy.ratio)} after policy, below four fifths.`);
          expect(await line.count()).toBe(afterPolicy.ratio < 0.8 ? 1 : 0);
        }
      }
    }
    for (const { label, auc } of fairness?.attributeAucs ?? []) {
      const row = card.getByRole('table', { name: 'What its features give away' }).getByRole('row');
      await row
        .filter({ hasText: label.en })
        .filter({ hasText: ratio(auc) })
        .waitFor();
    }
  });

  it('says how well the raise is explained, how the last year went, how errors spread, and who answers for it', async () => {
    const page = await visit({ path: '/model' });
    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    const { raise, temporal, residuals } = manifest.metrics;
    const explained = page.getByRole('table', { name: 'How much of the raise it explains' });
    for (const fit of [raise, raise?.withoutPromotions])
      await explained.getByText(String(Number(fit?.r2.toFixed(4))), { exact: true }).waitFor();
    const later = page.getByRole('table', { name: 'A year later' }).getByRole('row').filter({ hasText: 'last twelve' });
    await later.getByText(dollars(temporal?.mae ?? 0), { exact: true }).waitFor();
    await expect.poll(() => page.locator('svg .recharts-bar-rectangle path').count()).toBe(residuals?.bins.length);
    const { owner, history, oversight, logging, law } = manifest.governance ?? {};
    await page.getByText(owner ?? 'none', { exact: true }).waitFor();
    for (const { en } of [...(oversight ?? []), ...(logging ?? []), ...(law ?? [])]) await page.getByText(en).waitFor();
    for (const { text } of history ?? []) await page.getByText(text.en).waitFor();
  });

  it('leaves out what an older manifest does not say', async () => {
    const page = await visit();
    await page.route('**/api/models/active', async (route) => {
      const response = await route.fetch();
      const model = (await response.json()) as ActiveModel;
      const { average: _, governance: _1, training: _2, ...manifest } = model.manifest;
      const { heldOut, crossValidation } = manifest.metrics;
      const metrics = { heldOut, crossValidation };
      await route.fulfill({
        response,
        json: { ...model, manifest: { ...manifest, metrics: { ...metrics, byGroup: {} } } },
      });
    });
    await page.goto('/model');
    await page.getByRole('heading', { name: 'What it learned from' }).waitFor();
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings).toEqual([
      'How far off it is on average',
      'What it is for',
      'How wrong it is',
      'How sure its range is',
      'What it looks at',
      'What it learned from',
      'Its version',
    ]);
    await page.getByText('Model file, with its SHA-256').waitFor();
    expect(await page.getByText('Trained on').count()).toBe(0);
  });

  it('shows no empty table, and does not reassure, where nobody said gender and date of birth', async () => {
    const page = await visit();
    await page.route('**/api/models/active', async (route) => {
      const response = await route.fetch();
      const { manifest, ...model } = (await response.json()) as ActiveModel;
      const { byGroup, fairness, ...others } = manifest.metrics;
      const { age: _, genderAndAge: _1, ...rest } = byGroup;
      const none = { ...fairness, by: { gender: [] }, attributeAucs: [] };
      const metrics = { ...others, byGroup: { ...rest, gender: [] }, fairness: none };
      await route.fulfill({ response, json: { ...model, manifest: { ...manifest, metrics } } });
    });
    await page.goto('/model');
    await page.getByRole('table', { name: 'By department' }).waitFor();
    const card = page.getByRole('region', { name: 'Who gets the large raises', exact: true });
    await card.getByText('Nothing can be compared').waitFor();
    expect(await card.getByText('no group that can be told').count()).toBe(0);
    expect(await page.getByRole('table', { name: /By gender/ }).count()).toBe(0);
  });

  it('says so when the model cannot be read, and recovers', async () => {
    const page = await visit({ allow: /status of 503/ });
    await page.route('**/api/models/active', (route) =>
      route.fulfill({ status: 503, headers: { 'Retry-After': '0' }, body: '{}' }),
    );
    await page.goto('/model');
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/models/active');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What it learned from' }).waitFor();
  });

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', PHONE],
    ['light', 'es', PHONE],
    ['dark', 'es', {}],
  ] as const)('leaves axe nothing serious to say, and fits: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ colorScheme, locale, ...size, path: '/model' });
    await page.locator('svg .recharts-scatter-symbol').first().waitFor();
    await page.getByRole('heading', { name: locale === 'es' ? 'Por departamento' : 'By department' }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('pre').first().waitFor();
    await checkAxe(page);
    await checkFits(page);
  });
});
