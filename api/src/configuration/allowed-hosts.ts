import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** One label of a name, or several with dots between them; the underscore because container names have it. */
const NAME = /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
/** Host = uri-host [ ":" port ], https://www.rfc-editor.org/rfc/rfc9110#field.host */
const HOST = /^(?:\[([0-9a-f:.]+(?:%25[\w.-]+)?)\]|([\w.-]+))(?::(\d{1,5}))?$/i;

/**
 * The host of a Host header, without its port and in small letters; an IPv6 address without its brackets.
 *
 * @returns undefined for what is no Host header
 */
export function hostName(header: string): string | undefined {
  const [, six, other = '', port = '0'] = HOST.exec(header) ?? [];
  if (six !== undefined) return isIP(six.replace('%25', '%')) === 6 && isPort(port) ? six.toLowerCase() : undefined;
  const name = other.toLowerCase().replace(/\.$/, '');
  return NAME.test(name) && isPort(port) ? name : undefined;
}

const isPort = (port: string) => Number(port) <= 65535;

/**
 * Reads a list such as `aumento.example, .example.com`, where the second stands for example.com and all below it.
 *
 * @returns the names in small letters, or undefined where one of them is none
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
 * Whether a page of another site could not have got here by giving its own name this machine's address (DNS rebinding):
 * an address, localhost and what is below it, a name without a dot, such as a container's, and the names of a list.
 *
 * @param host as hostName gives it
 * @param list as parseHosts gives it
 */
export function isAllowedHost(host: string, list: readonly string[]): boolean {
  if (isIP(host) || host.includes(':') || !host.includes('.') || host.endsWith('.localhost')) return true;
  return list.some((one) => (one.startsWith('.') ? `.${host}`.endsWith(one) : host === one));
}
