import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Watch } from '../watch/watch.schema.ts';
import { watchModel } from './watch-model.ts';

const bins = { rows: 400, unknown: null, trainingRows: 5_000, fewest: 320, test: null, bins: [] };
const feature = (name: string, psi: number | null, light: Watch['light']) => ({
  ...{ name, label: { es: name, en: name }, numeric: true, unit: null },
  ...{ ...bins, psi, light },
});
const figures = {
  mae: { value: 1_200, low: 1_000, high: 1_400 },
  bias: 10,
  coverage: { value: 0.8, low: 0.7, high: 0.9 },
};
const answer = {
  version: 'v1',
  light: 'red',
  features: [feature('job', 0.05, 'green'), feature('tenureYears', 0.3, 'red'), feature('teamSize', null, 'grey')],
  prediction: { ...bins, psi: 0.12, light: 'amber' },
  error: { light: 'amber', rows: 120, figures, heldOut: { mae: 900, coverage: 0.9, rows: 5_000 } },
} as unknown as Watch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Gauges of a watch, and how often it was asked. */
function start(of: () => Promise<Watch>) {
  const registry = new Registry();
  const watch = { of: vi.fn(of) };
  watchModel(watch, registry);
  const scrape = async () => {
    const lines = (await registry.metrics()).split('\n').filter((line) => line && !line.startsWith('#'));
    return Object.fromEntries(lines.map((line) => line.split(/ (?=\S+$)/) as [string, string]));
  };
  return { watch, scrape };
}

it('has every figure of the watch, and none of what is not known', async () => {
  const { scrape } = start(async () => answer);
  await scrape();
  expect(await scrape()).toEqual({
    'aumento_model_drift_psi{model_version="v1",feature="job"}': '0.05',
    'aumento_model_drift_psi{model_version="v1",feature="tenureYears"}': '0.3',
    'aumento_model_drift_rows{model_version="v1",feature="job"}': '400',
    'aumento_model_drift_rows{model_version="v1",feature="tenureYears"}': '400',
    'aumento_model_drift_rows{model_version="v1",feature="teamSize"}': '400',
    'aumento_model_prediction_drift_psi{model_version="v1"}': '0.12',
    'aumento_model_realised_rows{model_version="v1"}': '120',
    'aumento_model_realised_mae{model_version="v1"}': '1200',
    'aumento_model_held_out_mae{model_version="v1"}': '900',
    'aumento_model_realised_coverage{model_version="v1"}': '0.8',
    'aumento_model_watch_light{model_version="v1",of="all"}': '3',
    'aumento_model_watch_light{model_version="v1",of="features"}': '3',
    'aumento_model_watch_light{model_version="v1",of="predictions"}': '2',
    'aumento_model_watch_light{model_version="v1",of="error"}': '2',
  });
});

it('is computed every two minutes, however often it is scraped', async () => {
  const { watch, scrape } = start(async () => answer);
  for (let i = 0; i < 20; i++) await scrape();
  expect(watch.of.mock.calls).toEqual([[30]]);
  vi.advanceTimersByTime(119_000);
  await scrape();
  expect(watch.of).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  await scrape();
  expect(watch.of).toHaveBeenCalledTimes(2);
});

it('delays no scrape, and one that never ends is not asked for twice at once', async () => {
  const { watch, scrape } = start(() => new Promise(() => {}));
  for (let i = 0; i < 5; i++) await scrape();
  expect(watch.of).toHaveBeenCalledTimes(1);
});

it('forgets what is old when it cannot be computed, says why, and comes back', async () => {
  const warn = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => {});
  let away = false;
  const { scrape } = start(() => (away ? Promise.reject(new Error('the database is away')) : Promise.resolve(answer)));
  await scrape();
  expect(await scrape()).toMatchObject({ 'aumento_model_realised_mae{model_version="v1"}': '1200' });
  away = true;
  vi.advanceTimersByTime(120_000);
  await scrape();
  expect(await scrape()).toEqual({});
  expect(warn.mock.calls).toEqual([['The model could not be watched: the database is away']]);
  away = false;
  vi.advanceTimersByTime(120_000);
  await scrape();
  expect(await scrape()).toMatchObject({ 'aumento_model_watch_light{model_version="v1",of="all"}': '3' });
});
