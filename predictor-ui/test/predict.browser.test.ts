import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone, someoneOverpaid } from './support/company.ts';
import { read, somebody } from './support/people.ts';
import { choose, picker, waitForSalary } from './support/predict-page.ts';

describe('the prediction page', () => {
  const visit = useBrowser();

  it('picks a person by typing and keyboard, and follows the seniority', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const [today, promoted] = [await predict(page, person.id, 'Junior'), await predict(page, person.id, 'Senior')];
    expect(promoted.predictedSalary).not.toBe(today.predictedSalary);

    await picker(page).focus();
    await page.keyboard.type(person.email);
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('option', { name: person.lastName, disabled: false }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitForSalary(page, dollars(today.predictedSalary));
    expect(await picker(page).inputValue()).toBe(`${person.firstName} ${person.lastName}`);
    expect(await page.title()).toContain(person.lastName);

    await page.getByRole('radiogroup', { name: 'Target seniority' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await waitForSalary(page, dollars(promoted.predictedSalary));
    await page.getByRole('region', { name: 'Prediction' }).getByText(dollars(promoted.band.low)).waitFor();
  });

  it('chooses the first match for an Enter that comes before the list', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const { predictedSalary } = await predict(page, person.id, 'Junior');
    await picker(page).fill(person.email);
    await page.keyboard.press('Enter');
    await waitForSalary(page, dollars(predictedSalary));
    expect(new URL(page.url()).searchParams.get('employee')).toBe(person.id);
  });

  it('forgets that Enter when a person types on', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await picker(page).fill('nobody is called this');
    await page.keyboard.press('Enter');
    await picker(page).fill(person.email);
    await page.getByRole('option', { name: person.lastName, disabled: false }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('lets go of a person whose name is emptied, unless Escape takes that back', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const name = `${person.firstName} ${person.lastName}`;
    await page.goto(`/?employee=${person.id}`);
    await expect.poll(() => picker(page).inputValue()).toBe(name);
    await picker(page).fill('');
    await page.keyboard.press('Escape');
    expect(await picker(page).inputValue()).toBe(name);

    await picker(page).fill('');
    await page.keyboard.press('Tab');
    await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
    expect(await picker(page).inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe('');

    await page.goBack();
    await expect.poll(() => picker(page).inputValue()).toBe(name);
    await picker(page).fill('');
    await page.getByRole('heading', { name: 'Next salary' }).click();
    await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
  });

  it('says when nobody matches', async () => {
    const page = await visit();
    await picker(page).fill('nobody is called this');
    await page.getByText('Nobody matches “nobody is called this”').first().waitFor();
  });

  it('offers only the seniorities that make sense', async () => {
    const page = await visit();
    const senior = await someone(page, 'Senior');
    await page.goto(`/?employee=${senior.id}`);
    await page.getByText('Senior: already the highest there is').waitFor();
    const person = await someone(page, 'Semi-senior');
    await page.goto(`/?employee=${person.id}`);
    const targets = page.getByRole('radiogroup', { name: 'Target seniority' }).getByRole('radio');
    await targets.first().waitFor({ state: 'attached' });
    expect(await targets.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value))).toEqual(
      person.targetSeniorities,
    );
  });

  it('says that it is policy, where the model predicts no raise', async () => {
    const page = await visit();
    const answer = await someoneOverpaid(page);
    await page.goto(`/?employee=${answer.employeeId}&performanceRating=1`);
    await waitForSalary(page, dollars(answer.predictedSalary));
    const note = page.getByRole('note').filter({ hasText: 'The model predicts no raise' });
    expect(await note.textContent()).toContain(dollars(answer.rawPrediction));
    await page.getByText('by policy, not by the model').waitFor();
  });

  it.each([
    ['en-US', 'Semi-senior', /Of [\d,]+ past reviews from Junior → Semi-senior, /, /too few/],
    ['es-MX', 'Semi-senior', /De [\d,]+ revisiones anteriores de Junior → Semi-senior, /, /muy pocas/],
  ] as const)('says how often the range held in reviews of the same step: %s', async (locale, target, own, few) => {
    const page = await visit({ locale });
    const person = await someone(page, 'Junior');
    const { band } = await predict(page, person.id, target);
    expect(band.group).toEqual(['Junior', target]);
    await page.goto(`/?employee=${person.id}&target=${target}&performanceRating=3`);
    const caption = page.getByRole('figure').filter({ hasText: own });
    const text = (await caption.textContent()) ?? '';
    expect(text).toContain(new Intl.NumberFormat(locale).format(band.rows ?? 0));
    expect(text).toContain(`${Math.round(1_000 * band.coverage) / 10}%`);
    for (const end of [band.low, band.high]) expect(text).toContain(dollars(end, locale));
    expect(text).not.toMatch(few);
  });

  it.each([
    ['en-US', 'There are too few from Junior → Senior to say it of those alone.'],
    ['es-MX', 'Hay muy pocas de Junior → Senior para decirlo solo de ellas.'],
  ])('says so where there were too few of that step: %s', async (locale, sentence) => {
    const page = await visit({ locale });
    const person = await someone(page, 'Junior');
    expect((await predict(page, person.id, 'Senior')).band.group).toBeNull();
    await page.goto(`/?employee=${person.id}&target=Senior`);
    await page.getByText(sentence).waitFor();
  });

  it('says that the range is around the estimate, where policy left it', async () => {
    const page = await visit();
    const sentence = page.getByText('The range is around the model’s estimate, before policy.');
    const { id } = await somebody(page, { salary: 90_000 });
    const { band, predictedSalary } = await predict(page, id, 'Junior', 1);
    expect(predictedSalary).toBeGreaterThan(band.high);
    await page.goto(`/?employee=${id}&performanceRating=1`);
    await sentence.waitFor();
    const within = await someone(page, 'Junior');
    await page.goto(`/?employee=${within.id}&target=Senior&performanceRating=5`);
    await page.getByRole('figure').filter({ hasText: 'How sure the model is' }).waitFor();
    expect(await sentence.count()).toBe(0);
  });

  it('keeps its state in the address: reload, back and forward', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const first = dollars((await predict(page, person.id, 'Junior')).predictedSalary);
    const second = dollars((await predict(page, person.id, 'Senior')).predictedSalary);
    const third = dollars((await predict(page, person.id, 'Senior', 5)).predictedSalary);

    await page.goto(`/?employee=${person.id}`);
    await waitForSalary(page, first);
    await choose(page, /Target seniority/, 'Senior');
    await waitForSalary(page, second);
    await choose(page, /Performance rating/, '5');
    await waitForSalary(page, third);
    await page.reload();
    await waitForSalary(page, third);
    expect(await page.getByRole('radio', { name: '5', exact: true }).isChecked()).toBe(true);

    await page.goBack();
    await waitForSalary(page, second);
    await page.goBack();
    await waitForSalary(page, first);
    await page.goForward();
    await waitForSalary(page, second);
    await page.getByRole('button', { name: 'Clear the person' }).click();
    await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
  });

  it('takes an address that makes no sense gently', async () => {
    const page = await visit({ path: '/?employee=nobody&target=[1]&performanceRating={}' });
    await page.getByRole('button', { name: 'Choose a person' }).click();
    await page.getByRole('option').first().waitFor();

    const person = await someone(page, 'Senior');
    const { predictedSalary } = await predict(page, person.id, 'Senior');
    await page.goto(`/?employee=${person.id}&target=Junior&performanceRating=99`);
    await waitForSalary(page, dollars(predictedSalary));
  });

  it.each([
    ['en-US', /Performance rating/, 'It starts from the last review’s: '],
    ['es-MX', /Evaluación de desempeño/, 'Empieza con la de la última revisión: '],
  ])('starts from the last review’s rating, and says so: %s', async (locale, field, sentence) => {
    const page = await visit({ locale });
    const people = (await (await page.request.get('/api/employees?pageSize=50')).json()).items as { id: string }[];
    const reviewed = await Promise.all(people.map(({ id }) => read(page, id)));
    for (const rating of [2, 4, 5]) {
      const person = reviewed.find(({ lastRating }) => lastRating === rating);
      await page.goto(`/?employee=${person?.id}`);
      const radio = page.getByRole('radiogroup', { name: field }).getByRole('radio', { checked: true });
      await page.getByText(`${sentence}${rating}`).waitFor();
      expect(await radio.getAttribute('value')).toBe(`${rating}`);
    }
    const { id } = await somebody(page);
    await page.goto(`/?employee=${id}`);
    const radio = page.getByRole('radiogroup', { name: field }).getByRole('radio', { checked: true });
    await radio.waitFor({ state: 'attached' });
    expect(await radio.getAttribute('value')).toBe('3');
    expect(await page.getByText(sentence).count()).toBe(0);
  });

  it('saves, says so, and lists what was saved', async () => {
    const page = await visit();
    const person = await someone(page, 'Semi-senior');
    const { predictedSalary } = await predict(page, person.id, 'Senior', 4);
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=4`);
    await page.getByRole('button', { name: 'Save prediction' }).click();
    await page.getByRole('button', { name: 'Prediction saved' }).waitFor();
    const saved = page
      .getByRole('region', { name: `Last predictions saved for ${person.firstName} ${person.lastName}` })
      .getByRole('listitem')
      .first()
      .getByRole('link');
    expect(await saved.textContent()).toContain(dollars(predictedSalary));
    expect(await saved.textContent()).toContain('Performance rating: 4');
    expect(await saved.textContent()).toContain('You · ');

    await choose(page, /Performance rating/, '1');
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    await saved.click();
    await waitForSalary(page, dollars(predictedSalary));
  });
});
