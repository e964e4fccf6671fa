import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { API, build } from '../scripts/support/build.ts';
import { ROOT } from '../scripts/support/paths.ts';
import { type Measured, measure } from './measure.ts';
import { startContenders } from './start-contenders.ts';

// npm run bench [-- --seconds 5] [-- --rounds 3]: POST predictions and predictions/preview over 32 connections, the API
// against a ceiling in the same run: a bare node:http server with the same model session and the same INSERT.
const AIM = 0.8;
const option = (name: string, fallback: number) =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || fallback);
const given = (name: string, fallback: number) =>
  process.argv.includes(`--${name}`) ? option(name, fallback) : fallback;

await build(API);
const contenders = await startContenders();
try {
  const rows: Record<string, string>[] = [];
  for (const route of ['predictions', 'predictions/preview'] as const) {
    const { ceiling, api, ratio } = await compare(route, given('rounds', 3), given('seconds', 5));
    rows.push({
      route: `POST ${route}`,
      'ceiling, requests/s': ceiling.perSecond.toFixed(0),
      'API, requests/s': api.perSecond.toFixed(0),
      ratio: ratio.toFixed(2),
      aim: `≥ ${AIM}`,
      'p99 ceiling / API, ms': `${ceiling.p99} / ${api.p99}`,
    });
  }
  console.table(rows);
  if (process.env.BENCH_JSON) await writeFile(join(ROOT, process.env.BENCH_JSON), JSON.stringify(rows, null, 2));
} finally {
  await contenders.stop();
}

/** Both in turn, round by round, under the same conditions; the round with the median ratio counts. */
async function compare(route: 'predictions' | 'predictions/preview', rounds: number, seconds: number) {
  const results: { ceiling: Measured; api: Measured; ratio: number }[] = [];
  for (const url of [contenders.ceiling, contenders.api]) await measure(`${url}/api/${route}`, contenders, 2);
  for (let round = 0; round < rounds; round++) {
    const ceiling = await measure(`${contenders.ceiling}/api/${route}`, contenders, seconds);
    const api = await measure(`${contenders.api}/api/${route}`, contenders, seconds);
    results.push({ ceiling, api, ratio: api.perSecond / ceiling.perSecond });
  }
  results.sort((a, b) => a.ratio - b.ratio);
  return results[results.length >> 1] as (typeof results)[number];
}
