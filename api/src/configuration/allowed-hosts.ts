import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** A host name of one or more labels; with underscores, as container names have. */
const NAME = /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
/** Host = uri-host [ ":" port ], https://www.rfc-editor.org/rfc/rfc9110#field.host */
const HOST = /^(?:\[([0-9a-f:.]+(?:%25[\w.-]+)?)\]|([\w.-]+))(?::(\d{1,5}))?$/i;

/**
 * The host of a Host header, lower case, without port; an IPv6 address without brackets.
 *
 * @returns undefined for an invalid header
 */
export function hostName(header: string): string | undefined {
  const [, six, other = '', port = '0'] = HOST.exec(header) ?? [];
  if (six !== undefined) return isIP(six.replace('%25', '%')) === 6 && isPort(port) ? six.toLowerCase() : undefined;
  const name = other.toLowerCase().replace(/\.$/, '');
  return NAME.test(name) && isPort(port) ? name : undefined;
}

const isPort = (port: string) => Number(port) <= 65535;

/**
 * Parses a list such as `aumento.example, .example.com`; the second means example.com and its subdomains.
 *
 * @returns the names in lower case, or undefined if one is invalid
 */
export function parseHosts(list: string): string[] | undefined {
  if (list.trim() === '') return [];
  const hosts = list.split(',').map((entry) => {
    const [, dot = '', name = ''] = /^(\.?)(.*)$/.exec(entry.trim()) ?? [];
    const ascii = /[/?#:@%\\]/.test(name) ? '' : domainToASCII(name);
    return NAME.test(ascii) ? `${dot}${ascii}` : undefined;
  });
  return hosts.every((host) => host !== undefined) ? hosts : undefined;
}

/**
 * Whether a host is safe against DNS rebinding: an IP address, localhost and its subdomains, a name without a dot, such
 * as a container's, and the allowed names.
 *
 * @param host from hostName
 * @param list from parseHosts
 */
export function isAllowedHost(host: string, list: readonly string[]): boolean {
  if (isIP(host) || host.includes(':') || !host.includes('.') || host.endsWith('.localhost')) return true;
  return list.some((one) => (one.startsWith('.') ? `.${host}`.endsWith(one) : host === one));
}
