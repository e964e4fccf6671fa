import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { someone } from './support/company.ts';

const policyOf = (url: string) => fetch(url).then(({ headers }) => headers.get('content-security-policy') ?? '');

describe('the Content-Security-Policy', () => {
  const visit = useBrowser();

  it.each([
    ['light', 'es'],
    ['dark', 'en'],
  ] as const)('leaves no page anything to complain of: %s, %s', async (colorScheme, locale) => {
    const page = await visit({ colorScheme, locale, as: 'admin' });
    const violations: string[] = [];
    await page.exposeFunction('noteViolation', (text: string) => violations.push(text));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        (globalThis as never as { noteViolation(text: string): void }).noteViolation(
          `${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`,
        ),
      );
    });
    const { id } = await someone(page, 'Junior');
    const paths = [
      '/',
      `/?employee=${id}&target=Senior&performanceRating=4`,
      '/employees',
      `/employees/${id}`,
      '/employees/new',
    ];
    for (const path of [...paths, '/employees/import', '/users', '/model', '/course', '/nowhere']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const scheme = await page.locator('html').getAttribute('data-mantine-color-scheme');
      expect(scheme, path).toBe(colorScheme);
    }
    expect(violations).toEqual([]);
  });

  it('does not run a script that somebody puts into the page, in whatever way', async () => {
    const page = await visit({ signedIn: false, allow: /Content Security Policy|127\.0\.0\.2/ });
    await page.getByRole('button', { name: /demo/i }).waitFor();
    const { ran, refused } = await page.evaluate(async () => {
      const ran: string[] = [];
      Object.assign(globalThis, { ran: (how: string) => ran.push(how) });
      const script = (fields: Partial<HTMLScriptElement>) => Object.assign(document.createElement('script'), fields);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="data:," onerror="ran(\'handler\')"><a href="javascript:ran(\'link\')">x</a>';
      const all = [
        script({ textContent: 'ran("inline")' }),
        script({ src: 'data:text/javascript,ran("data")' }),
        script({ src: 'http://127.0.0.2:1/evil.js' }),
        holder,
      ];
      // One for each script, for the handler and for the link.
      const refused = await new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          if (seen.push(violatedDirective) === 5) resolve(seen);
        });
        document.body.append(...all);
        holder.querySelector('a')?.click();
      });
      return { ran, refused };
    });
    expect(refused.filter((directive) => !directive.startsWith('script-src'))).toEqual([]);
    expect(ran).toEqual([]);
  });

  it.each(['/', '/api/docs'])('lets nobody put %s into a frame', async (path) => {
    const page = await visit({ path: '/favicon.svg', signedIn: false, allow: /frame|Refused to display/i });
    await page.route('**/framing.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${path}"></iframe>` }),
    );
    await page.goto('/framing.html', { waitUntil: 'networkidle' });
    const [, frame] = page.frames();
    expect(await frame?.locator('#root, #swagger-ui').count()).toBe(0);
  });

  it('lets the description’s page do its work', async () => {
    const page = await visit({ path: '/api/docs', signedIn: false });
    await page.getByText('Predicts an employee’s next salary.').waitFor();
    await page.getByText('/api/auth/options').first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.getByText('"demo": true').first().waitFor();
    expect(await policyOf(page.url())).toMatch(/script-src 'self';/);
  });
});
