import { describe, expect, it } from 'vitest';
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

  it('never hold a password', () => {
    const access = { base: 'http://localhost:3000/api', email: 'ana@empresa.example' };
    expect(curlSnippet(access, [])).toContain('AUMENTO_PASSWORD:?');
    expect(typeScriptSnippet(access, [])).toContain('process.env.AUMENTO_PASSWORD');
  });
});
