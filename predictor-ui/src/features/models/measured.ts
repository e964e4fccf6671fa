import type { Manifest, ModelSummary } from '../../generated/types.gen.ts';

/** What a manifest says that its model was measured at, as the list of versions says it. */
export function measured({ metrics: { heldOut }, band, data }: Manifest): Pick<ModelSummary, 'metrics' | 'rows'> {
  const { mae, rmse, r2 } = heldOut;
  return { metrics: { mae, rmse, r2, coverage: band.coverage, halfWidth: band.halfWidth }, rows: data.rows };
}
