import { Logger } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';
import { LIGHTS, type Watch } from '../watch/watch.schema.ts';
import type { WatchService } from '../watch/watch.service.ts';

const DAYS = 30;
const EVERY_MS = 120_000;

/**
 * Gauges of whether the active model still fits, as GET /api/watch says. A scrape starts to compute them where they are older
 * than two minutes, and does not wait: a slow database delays no other metric. Each process computes its own, which costs
 * less than one that all agree on.
 */
export function watchModel(watch: Pick<WatchService, 'of'>, registry: Registry): void {
  // Each with a label: without one a gauge that was reset says 0.
  const gauges: Gauge[] = [];
  const gauge = (name: string, help: string, more: string[] = []) => {
    const labelNames = ['model_version', ...more];
    const one = new Gauge({ name: `aumento_model_${name}`, help, labelNames, registers: [registry] });
    gauges.push(one);
    return one;
  };
  const psi = gauge('drift_psi', `Population stability index of ${DAYS} days to the training data`, ['feature']);
  const rows = gauge('drift_rows', 'Predictions that it is of, at most a sample', ['feature']);
  const predictions = gauge('prediction_drift_psi', 'The same of what the model predicts');
  const decisions = gauge('realised_rows', `Decisions on predictions of ${DAYS} days`);
  const mae = gauge('realised_mae', 'Mean of |predicted - decided|, in the model’s currency a year');
  const heldOut = gauge('held_out_mae', 'The same as measured at training');
  const coverage = gauge('realised_coverage', 'Share of decisions within the range');

  const set = ({ version: model_version, features, prediction, error, light }: Watch) => {
    for (const one of gauges) one.reset();
    for (const { name, psi: index, rows: count } of features) {
      rows.set({ model_version, feature: name }, count);
      if (index !== null) psi.set({ model_version, feature: name }, index);
    }
    if (prediction.psi !== null) predictions.set({ model_version }, prediction.psi);
    decisions.set({ model_version }, error.rows);
    heldOut.set({ model_version }, error.heldOut.mae);
    if (error.figures) {
      mae.set({ model_version }, error.figures.mae.value);
      coverage.set({ model_version }, error.figures.coverage.value);
    }
    const worst = features.map((feature) => feature.light);
    const found = { all: [light], features: worst, predictions: [prediction.light], error: [error.light] };
    for (const [of, some] of Object.entries(found)) {
      lights.set({ model_version, of }, Math.max(...some.map((one) => LIGHTS.indexOf(one))));
    }
  };
  // Old values would look like new ones.
  const forget = (why: Error) => {
    for (const one of gauges) one.reset();
    new Logger('Metrics').warn(`The model could not be watched: ${why.message}`);
  };
  let next = 0;
  const lights = new Gauge({
    name: 'aumento_model_watch_light',
    help: '0 not known, 1 green, 2 amber, 3 red',
    labelNames: ['model_version', 'of'],
    registers: [registry],
    collect() {
      if (Date.now() < next) return;
      next = Date.now() + EVERY_MS;
      watch.of(DAYS).then(set).catch(forget);
    },
  });
  gauges.push(lights);
}
