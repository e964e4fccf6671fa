import type { ApiCall } from './recorder.ts';
import { type Access, PASSWORD } from './snippet.ts';

/** A file for Python 3 with requests. */
export function pythonSnippet({ base, email }: Access, calls: readonly ApiCall[]): string {
  const signIn = email
    ? `'POST', '/auth/sign-in', {'email': ${literal(email)}, 'password': os.environ['${PASSWORD}']}`
    : "'POST', '/auth/demo'";
  return `import json${email ? '\nimport os' : ''}

import requests

API = ${literal(base)}
headers = {}


def ask(method, path, body=None):
    response = requests.request(method, API + path, json=body, headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


headers['Authorization'] = 'Bearer ' + ask(${signIn})['accessToken']
${calls.map(pythonCall).join('\n')}`;
}

function pythonCall({ method, path, body }: ApiCall): string {
  const given = [method, path, ...(body === undefined ? [] : [body])].map((value) => literal(value));
  return `print(json.dumps(ask(${given.join(', ')})))`;
}

/** A value of JSON as Python writes it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, one]) => `${literal(key)}: ${literal(one)}`)
      .join(', ')}}`;
  }
  // A text of JSON is one of Python, whose \\u has four digits too.
  return JSON.stringify(value);
}
