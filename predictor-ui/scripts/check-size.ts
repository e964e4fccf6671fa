import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 200;
const DIST = join(import.meta.dirname, '../dist');

// What index.html names is fetched before the page can be used; chunks that it does not name are fetched when needed.
const html = await readFile(join(DIST, 'index.html'), 'utf8').catch(() => '');
const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => `${file}`);
let total = 0;
for (const file of files) {
  const kb = gzipSync(await readFile(join(DIST, file))).length / 1000;
  total += kb;
  console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB  gzip at first load; at most ${BUDGET_KB} kB`);
if (files.length === 0) console.error(`There is no built page in ${DIST}. Build it first: npm run build`);
if (files.length === 0 || total > BUDGET_KB) process.exitCode = 1;
