// Prints nginx's Content-Security-Policy for a built page: scripts of this site, and those that stand in the page
// itself, by their hash. A script that anything else puts there does not run.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const html = readFileSync(process.argv[2], 'utf8');
const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
const hashes = inline.map(([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);

const policy = [
  "default-src 'self'",
  ["script-src 'self'", ...hashes].join(' '),
  "style-src 'self' 'unsafe-inline'", // Mantine sets styles on elements
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
console.log(`add_header Content-Security-Policy "${policy.join('; ')}" always;`);
