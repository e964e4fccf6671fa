import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hostName, isAllowedHost, parseHosts } from '../configuration/allowed-hosts.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { misdirected } from './problems/http-problems.ts';
import { refuseWith } from './problems/problem.filter.ts';

/**
 * Protects against DNS rebinding in development, where one click signs in: refuses unknown hosts, since to the browser
 * a rebound name of another site is the same origin.
 */
export function checkHost(instance: FastifyInstance, configuration: Configuration): void {
  const { NODE_ENV, PUBLIC_URL, ALLOWED_HOSTS } = configuration;
  if (NODE_ENV !== 'development') return;
  const own = PUBLIC_URL && hostName(new URL(PUBLIC_URL).host);
  const list = [...(parseHosts(ALLOWED_HOSTS) ?? []), ...(own ? [own] : [])];
  let last: string | undefined; // a one-entry cache, nearly always a hit
  const allowed = (host: string) => {
    if (host === last) return true;
    const name = hostName(host);
    if (name === undefined || !isAllowedHost(name, list)) return false;
    last = host;
    return true;
  };
  instance.addHook('onRequest', (request, reply, done) => {
    if (hostsOf(request).every(allowed)) return done();
    refuseWith(request, reply, 421, () => misdirected(request.headers.host));
  });
}

/** The Host header, and the request target if it is an absolute URL; empty for no or several headers. */
function hostsOf({ raw: { rawHeaders, url = '' } }: FastifyRequest): string[] {
  let host: string | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    host = host === undefined ? rawHeaders[index + 1] : '';
  }
  const [, authority] = url.startsWith('/') ? [] : (/^[a-z]+:\/\/([^/?#]*)/i.exec(url) ?? []);
  return authority === undefined ? [host ?? ''] : [host ?? '', authority];
}
