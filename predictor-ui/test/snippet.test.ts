import { describe, expect, it } from 'vitest';
import { pythonSnippet } from '../src/shared/page/use-by-api/python-snippet.ts';
import { curlSnippet, typeScriptSnippet } from '../src/shared/page/use-by-api/snippet.ts';

const calls = [
  { method: 'GET', path: "/employees?search=o'neill" },
  { method: 'POST', path: '/predictions/preview', body: { features: { note: "it's $5 \\ `now`" } } },
] as const;

describe('the snippets', () => {
  it('leave bash nothing of theirs to interpret', () => {
    const lines = curlSnippet({ base: 'http://localhost:3000/api' }, calls).split('\n');
    expect(lines[0]).toBe('API=http://localhost:3000/api');
    expect(lines[2]).toContain(`"$API"'/employees?search=o'\\''neill'`);
    expect(lines.at(-1)).toContain(`-d '{"features":{"note":"it'\\''s $5 \\\\ \`now\`"}}'`);
  });

  it('leave TypeScript nothing either', () => {
    const code = typeScriptSnippet({ base: 'http://localhost:3000/api' }, calls);
    expect(code).toContain(`await ask('GET', '/employees?search=o\\'neill')`);
    expect(code).toContain(`"note": "it's $5 \\\\ \`now\`"`);
  });

  it('leave Python nothing either, and write its literals', () => {
    const body = { features: { note: 'it\'s "\\ñ\u2028', size: null, ok: true, list: [1, false] } };
    const code = pythonSnippet({ base: 'http://localhost:3000/api' }, [{ method: 'POST', path: "/a?b=o'n", body }]);
    expect(code).toContain(
      `ask("POST", "/a?b=o'n", {"features": {"note": "it's \\"\\\\ñ\u2028", "size": None, "ok": True, "list": [1, False]}})`,
    );
  });

  it('never hold a password', () => {
    const access = { base: 'http://localhost:3000/api', email: 'ana@empresa.example' };
    expect(curlSnippet(access, [])).toContain('AUMENTO_PASSWORD:?');
    expect(typeScriptSnippet(access, [])).toContain('process.env.AUMENTO_PASSWORD');
    expect(pythonSnippet(access, [])).toContain("os.environ['AUMENTO_PASSWORD']");
  });
});
