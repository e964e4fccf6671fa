import { createHash } from 'node:crypto';

export type Headers = Readonly<Record<string, string>>;

/** Headers of every response. docker/nginx/security-headers.mjs generates nginx's from this file. */
const ALWAYS: Headers = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains', // browsers ignore it over http
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // URLs tell what the user was looking at.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Headers of API responses: no page, not cacheable. */
export const ANSWER_HEADERS: Headers = Object.freeze({
  ...ALWAYS,
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
});

/** Headers of a page and its files; the server sets their caching. */
export function pageHeaders(html: string): Headers {
  return Object.freeze({ ...ALWAYS, 'content-security-policy': pagePolicy(html) });
}

/**
 * The Content-Security-Policy of a page: scripts of this site, and the page's inline scripts by hash. Injected scripts
 * do not run.
 */
export function pagePolicy(html: string): string {
  const hashes = inlineScripts(html).map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'", // Mantine sets styles on elements
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The code of inline scripts. */
function inlineScripts(html: string): string[] {
  const scripts = html.split('</script>').slice(0, -1);
  return scripts.flatMap((text) => {
    const begin = text.indexOf('<script');
    const end = text.indexOf('>', begin);
    return begin < 0 || end < 0 || /\ssrc=/.test(text.slice(begin, end)) ? [] : [text.slice(end + 1)];
  });
}
