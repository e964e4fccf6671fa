import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { departments, freshEmail, isFocused, read, somebody } from './support/people.ts';

describe('one employee', () => {
  const visit = useBrowser();

  it('is added by keyboard, with each field that is wrong named, and that is taken back', async () => {
    const page = await visit({ path: '/employees', allow: /status of 409/ });
    const { email } = await somebody(page);
    await page.getByRole('link', { name: 'Add a person' }).press('Enter');
    await page.getByRole('textbox', { name: 'First name' }).fill('Ana');
    await page.keyboard.press('Enter');
    const lastName = page.getByRole('textbox', { name: 'Last name' });
    await expect.poll(() => lastName.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await lastName.getAttribute('aria-invalid')).toBe('true');
    await lastName.fill('Zzabala');
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('combobox', { name: 'Job' }).selectOption('Analyst');
    await page.getByRole('combobox', { name: 'Seniority' }).selectOption('Junior');
    await page.getByRole('combobox', { name: 'Department' }).selectOption('Finance');
    await page.getByLabel('Hired').fill('2024-03-01');
    await page.getByRole('textbox', { name: 'Salary' }).fill('45000');
    await page.getByRole('combobox', { name: 'Gender' }).selectOption('female');
    await page.getByLabel('Date of birth').fill('1999-04-01');
    await page.keyboard.press('Enter');
    await page.getByText(`has the e-mail ${email} already`).waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill(`new.${email}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ana Zzabala' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) as string;
    expect(await read(page, id)).toMatchObject({
      salary: 45_000,
      department: 'Finance',
      hiredOn: '2024-03-01',
      active: true,
    });
    await page.getByText('Use by API').click();
    await page.getByRole('region', { name: 'TypeScript' }).getByText(`'GET', '/employees/${id}')`).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect((await read(page, id)).active).toBe(false);
  });

  it('is added without gender and date of birth, but not with half a date', async () => {
    const page = await visit({ path: '/employees/new' });
    await page.getByRole('textbox', { name: 'First name' }).fill('Sin');
    await page.getByRole('textbox', { name: 'Last name' }).fill('Zzindicar');
    await page.getByRole('textbox', { name: 'Email' }).fill(freshEmail());
    await page.getByRole('combobox', { name: 'Job' }).selectOption('Analyst');
    await page.getByRole('combobox', { name: 'Seniority' }).selectOption('Junior');
    await page.getByLabel('Hired').fill('2024-03-01');
    await page.getByRole('textbox', { name: 'Salary' }).fill('45000');
    const gender = page.getByRole('combobox', { name: 'Gender (optional)' });
    await gender.selectOption('female');
    await gender.selectOption('Not said');
    const birth = page.getByLabel('Date of birth (optional)');
    await birth.pressSequentially('0431');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Complete the date, or leave it empty').waitFor();
    await birth.fill('1999-04-01');
    await birth.fill('');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/employees'));
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect((await sent).postDataJSON()).toMatchObject({ gender: null, bornOn: null, phone: '' });
    await page.getByRole('heading', { level: 1, name: 'Sin Zzindicar' }).waitFor();
  });

  it('is edited in place; the focus comes back, and it is taken back', async () => {
    const page = await visit();
    const person = await somebody(page);
    await page.goto(`/employees/${person.id}`);
    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await page.getByRole('textbox', { name: 'Phone' }).fill('555');
    await page.keyboard.press('Enter');
    await page.getByText('changes saved').waitFor();
    // On a page longer than the screen too.
    const undo = page.getByRole('button', { name: 'Undo' });
    const inSight = () => undo.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight);
    await expect.poll(inSight).toBe(true);
    expect(await isFocused(page, 'Edit')).toBe(true);
    expect(await read(page, person.id)).toMatchObject({ phone: '555', version: 2 });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('definition').filter({ hasText: '+1-555-0100' }).waitFor();
    expect(await read(page, person.id)).toMatchObject({ phone: '+1-555-0100', version: 3 });

    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await page.keyboard.press('Escape');
    expect(await isFocused(page, 'Edit')).toBe(true);
  });

  it('is moved to another department and to none, and that is taken back', async () => {
    const page = await visit();
    const [from, to] = await departments(page);
    const { id } = await somebody(page, { departmentId: from?.id });
    await page.goto(`/employees/${id}`);
    const shown = page.getByRole('definition');
    await shown.filter({ hasText: from?.name }).waitFor();
    const choose = async (label: string) => {
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('combobox', { name: 'Department' }).selectOption(label);
      await page.getByRole('button', { name: 'Save changes' }).click();
    };
    await choose(`${to?.name}`);
    await shown.filter({ hasText: to?.name }).waitFor();
    await choose('None');
    await shown.filter({ hasText: 'none' }).waitFor();
    expect(await read(page, id)).toMatchObject({ departmentId: null, department: null });
    await page.getByRole('button', { name: 'Undo' }).click();
    await shown.filter({ hasText: to?.name }).waitFor();
    expect(await read(page, id)).toMatchObject({ departmentId: to?.id, version: 4 });
    const changes = page.getByRole('table', { name: 'Changes' }).getByRole('listitem');
    await changes.filter({ hasText: `Department: ${from?.name} → ${to?.name}` }).waitFor();
    await changes.filter({ hasText: `Department: ${to?.name} → none` }).waitFor();
  });

  it('comes with the department’s name, also when the departments cannot be read', async () => {
    const page = await visit({ allow: /status of 500/ });
    const [department] = await departments(page);
    const { id } = await somebody(page, { departmentId: department?.id });
    await page.route('**/api/departments', (route) => route.fulfill({ status: 500 }));
    await page.goto(`/employees/${id}`);
    await page.getByRole('definition').filter({ hasText: department?.name }).waitFor();
  });

  it('is deactivated with one press, and that is taken back', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'No longer in the company' }).press('Enter');
    await page.getByRole('button', { name: 'Back in the company' }).waitFor();
    expect((await read(page, id)).active).toBe(false);
    expect(await isFocused(page, 'Mark as back in the company')).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'No longer in the company' }).waitFor();
    expect((await read(page, id)).active).toBe(true);
  });

  it('edited by two at once: the second sees what the first did, chooses, and nothing is lost', async () => {
    const page = await visit({ allow: /status of 409/ });
    const [department] = await departments(page);
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Salary' }).fill('50000');
    await page.getByRole('textbox', { name: 'Last name' }).fill('Zzmine');
    await page.getByRole('combobox', { name: 'Seniority' }).selectOption('Senior');
    const departmentId = department?.id;
    const theirs = { version: 1, phone: 'their phone', salary: 47_000, lastName: 'Zztheirs', departmentId };
    await page.request.patch(`/api/employees/${id}`, { data: theirs });
    await page.getByRole('button', { name: 'Save changes' }).click();

    await page.getByRole('alert').filter({ hasText: 'Somebody else changed this person' }).waitFor();
    await page.getByText('It was: $40,000').waitFor();
    const conflict = page.getByRole('group', { name: 'Somebody else changed this person' });
    await conflict.getByRole('listitem').filter({ hasText: 'their phone' }).waitFor();
    await conflict
      .getByRole('listitem')
      .filter({ hasText: `Department: None → ${department?.name}` })
      .waitFor();
    expect((await read(page, id)).version).toBe(2);
    await page.getByRole('radiogroup', { name: 'Last name' }).getByText('Theirs: Zztheirs').click();
    await page.getByRole('button', { name: 'Save what was chosen' }).click();
    await page.getByText('changes saved').waitFor();
    expect(await read(page, id)).toMatchObject({
      version: 3,
      phone: 'their phone',
      salary: 50_000,
      lastName: 'Zztheirs',
      seniority: 'Senior',
    });
  });

  it('offers a viewer nothing that a viewer may not do', async () => {
    const page = await visit({ as: 'viewer', path: '/employees' });
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('main').getByRole('link', { name: 'Predict', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Edit|company/ }).count()).toBe(0);
    await page.goto('/employees/new');
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  });

  it('that nobody knows: says so, and leads to the list', async () => {
    const page = await visit({
      path: '/employees/00000000-0000-0000-0000-000000000000',
      allow: /status of 404/,
    });
    await page.getByRole('heading', { name: 'We did not find this person' }).waitFor();
    await page.getByRole('link', { name: 'Employees' }).last().click();
    await page.getByRole('table').waitFor();
  });
});
