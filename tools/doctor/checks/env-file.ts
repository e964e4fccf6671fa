import { readConfiguration } from '../../../api/src/configuration/configuration.ts';
import { StartupError } from '../../../api/src/startup/startup-error.ts';
import { variablesOfApi } from '../../../scripts/support/variables-of-api.ts';
import { type Check, type Finding, finding } from '../finding.ts';
import { messages } from '../messages/env-file.ts';
import { meant } from '../near-miss.ts';

const REQUIRED = ['DB_NAME', 'DB_USERNAME', 'DB_PASSWORD', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];
/** Passwords that the API cannot judge, unlike JWT_SECRET. */
const PASSWORDS = ['DB_PASSWORD', 'POSTGRES_PASSWORD'];
/** Variables of docker-compose.yml itself, which an env_file cannot set. */
const ELSEWHERE = [
  ...['UI_PORT', 'API_PORT', 'PROMETHEUS_PORT', 'GRAFANA_PORT', 'ADMINER_PORT', 'HTTP_PORT', 'HTTPS_PORT'],
  ...['BIND_ADDRESS', 'DOMAIN', 'AUMENTO_TAG'],
];

export const envFile: Check = async ({ example, own }) => {
  const all = { ...example, ...own };
  const known = [...Object.keys(example), ...variablesOfApi()];
  const findings = [
    ...Object.keys(own ?? {}).flatMap((name) => strangeName(name, known)),
    ...required(all)
      .filter((name) => !all[name] && !all[`${name}_FILE`])
      .map((name) => finding('error', messages.missing(name))),
    ...suspicious(all),
    ...examplePasswords(all, example),
  ];
  if (findings.every(({ level }) => level !== 'error')) findings.push(...refusedByApi(all));
  if (findings.length > 0) return findings;
  return [finding('ok', own ? messages.good(Object.keys(own).length) : messages.none)];
};

/** In development the API generates its own secret. */
function required({ NODE_ENV }: NodeJS.Dict<string>): string[] {
  return NODE_ENV === 'development' ? REQUIRED : [...REQUIRED, 'JWT_SECRET'];
}

function strangeName(name: string, known: string[]): Finding[] {
  if (known.includes(name) || known.includes(name.replace(/_FILE$/, ''))) return [];
  if (ELSEWHERE.includes(name)) return [finding('warning', messages.elsewhere(name))];
  const probably = meant(name.toUpperCase(), known);
  return [probably ? finding('error', messages.misspelt(name, probably)) : finding('warning', messages.unknown(name))];
}

function suspicious({ DB_HOST, DB_NAME, POSTGRES_DB }: NodeJS.Dict<string>): Finding[] {
  const here = /^(localhost|127\.|\[?::1)/i.test(DB_HOST ?? '');
  return [
    ...(here ? [finding('error', messages.localhost(`${DB_HOST}`))] : []),
    ...(DB_NAME && POSTGRES_DB && DB_NAME !== POSTGRES_DB
      ? [finding('error', messages.otherDatabase(DB_NAME, POSTGRES_DB))]
      : []),
  ];
}

function examplePasswords(all: NodeJS.Dict<string>, example: NodeJS.Dict<string>): Finding[] {
  if (all.NODE_ENV === 'development') return [];
  const kept = PASSWORDS.filter((name) => all[name] && all[name] === example[name]);
  return kept.map((name) => finding('warning', messages.example(name)));
}

/** What the API itself would say at its start, such as LOG_LEVEL=loud. */
function refusedByApi(all: NodeJS.Dict<string>): Finding[] {
  try {
    readConfiguration(all);
    return [];
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    return [finding('error', messages.invalid(error.message))];
  }
}
