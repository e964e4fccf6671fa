import { createHash } from 'node:crypto';

export type Headers = Readonly<Record<string, string>>;

/** What every answer carries, whoever gives it. docker/nginx/security-headers.mjs makes nginx's from this file. */
const ALWAYS: Headers = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains', // browsers heed it over https alone
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address holds what the person was looking at: it is nobody else's business.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of what the API answers: no page, and nothing that anybody may keep. */
export const ANSWER_HEADERS: Headers = Object.freeze({
  ...ALWAYS,
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
});

/** Of a page and its files; how long these may be kept is the server's business. */
export function pageHeaders(html: string): Headers {
  return Object.freeze({ ...ALWAYS, 'content-security-policy': pagePolicy(html) });
}

/**
 * The Content-Security-Policy of a page: scripts of this site, and those that stand in the page itself, by their hash. A
 * script that anything else puts there does not run.
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

/** The code of each script that has no file of its own. */
function inlineScripts(html: string): string[] {
  const scripts = html.split('</script>').slice(0, -1);
  return scripts.flatMap((text) => {
    const begin = text.indexOf('<script');
    const end = text.indexOf('>', begin);
    return begin < 0 || end < 0 || /\ssrc=/.test(text.slice(begin, end)) ? [] : [text.slice(end + 1)];
  });
}
