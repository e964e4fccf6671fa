import { terminalLanguage } from '../startup/language.ts';
import type { Manifest } from './manifest.schema.ts';
import { modelMessages } from './model-messages.ts';

/**
 * Whether a manifest's distributions are of its features. A manifest may have none.
 *
 * @throws Error that names the first that does not fit
 */
export function checkDistributions({ data: { distributions }, features }: Manifest): void {
  if (!distributions) return;
  const refuse = (of: string) => {
    throw new Error(modelMessages[terminalLanguage()].badDistribution(of));
  };
  const { prediction } = distributions;
  if (prediction.rows.length !== (prediction.edges?.length ?? Number.NaN) + 1) refuse('prediction');
  const names = new Set<string>();
  for (const { name, edges, rows } of distributions.features) {
    const feature = features.find((one) => one.name === name);
    const bins =
      feature?.kind === 'numeric' ? edges && edges.length + 1 : edges ? undefined : feature?.categories.length;
    if (rows.length !== bins || names.has(name)) refuse(name);
    names.add(name);
  }
}
