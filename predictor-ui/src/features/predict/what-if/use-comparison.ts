import { useQueries } from '@tanstack/react-query';
import { previewPredictionOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { type Inputs, resolveInputs } from '../inputs.ts';
import { MOST_SCENARIOS, type Scenario } from '../search.ts';
import { usePredictSearch } from '../use-predict-search.ts';

/** The scenarios in the address, adapted to this employee and model, and how to change them. */
export function useComparison(employee: EmployeeDetail, manifest: Manifest, current: Inputs) {
  const { search, change } = usePredictSearch();
  const resolved = (search.compare ?? []).map(({ target, features }) =>
    resolveInputs(employee, manifest, { ...features, target }),
  );
  // Scenarios that are the same for this employee's seniority are shown once.
  const all = resolved.filter(
    (one, index) => one.complete && resolved.findIndex((other) => isSame(one, other)) === index,
  );
  const answers = useQueries({
    queries: all.map(({ complete: _, ...body }) => previewPredictionOptions({ body })),
  });
  const keep = (inputs: Inputs[]) => change({ compare: inputs.length > 0 ? inputs.map(toScenario) : undefined });
  return {
    scenarios: all.map((inputs, index) => ({ inputs, answer: answers[index] })),
    already: all.some((one) => isSame(one, current)),
    full: all.length >= MOST_SCENARIOS,
    add: () => keep([...all, current]),
    remove: (index: number) => keep(all.filter((_, other) => other !== index)),
  };
}

function isSame(one: Inputs, other: Inputs): boolean {
  return JSON.stringify(toScenario(one)) === JSON.stringify(toScenario(other));
}

function toScenario({ targetSeniority: target, features }: Inputs): Scenario {
  return { target, features };
}
