import type { ApiCall } from './recorder.ts';

export interface Access {
  /** Such as http://localhost:3000/api */
  base: string;
  /** The account that signs in; undefined: the demo account, which needs no password. */
  email?: string;
}

export const PASSWORD = 'AUMENTO_PASSWORD';

/** A bash script (on Windows: Git Bash or WSL) that gets a token and makes the calls. */
export function curlSnippet({ base, email }: Access, calls: readonly ApiCall[]): string {
  const signIn = email
    ? `curl -sf "$API/auth/sign-in" -H 'Content-Type: application/json' -d ${quoted(`{"email":${JSON.stringify(email)},"password":"`)}"$SECRET"'"}'`
    : 'curl -sf -X POST "$API/auth/demo"';
  return [
    `API=${base}`,
    // In JSON, quotes and backslashes are escaped.
    ...(email ? [`SECRET=$(printf %s "\${${PASSWORD}:?}" | sed 's/[\\\\"]/\\\\&/g')`] : []),
    `TOKEN=$(${signIn} | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')`,
    ...calls.map(curlCall),
  ].join('\n');
}

function curlCall({ method, path, body }: ApiCall): string {
  const parts = [`curl -sf -X ${method} "$API"${quoted(path)} -H "Authorization: Bearer $TOKEN"`];
  if (body !== undefined) parts.push(`-H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`);
  return parts.join(' \\\n  ');
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A file for Node 24, which runs TypeScript directly; it also runs in a browser and in Deno. */
export function typeScriptSnippet({ base, email }: Access, calls: readonly ApiCall[]): string {
  const signIn = email
    ? `'POST', '/auth/sign-in', { email: ${literal(email)}, password: process.env.${PASSWORD} }`
    : "'POST', '/auth/demo'";
  return `const API = ${literal(base)};
let token = '';

async function ask<T = unknown>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(API + path, {
    method,
    headers: { ...(token && { Authorization: \`Bearer \${token}\` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(\`\${method} \${path}: \${response.status} \${await response.text()}\`);
  return (await response.json()) as T;
}

token = (await ask<{ accessToken: string }>(${signIn})).accessToken;
${calls.map(typeScriptCall).join('\n')}
export {};`;
}

function typeScriptCall({ method, path, body }: ApiCall): string {
  const given = [method, path].map(literal);
  if (body !== undefined) given.push(JSON.stringify(body, null, 2));
  return `console.log(JSON.stringify(await ask(${given.join(', ')})));`;
}

function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
