import '@mantine/core/styles/Badge.css';
import { Badge } from '@mantine/core';
import type { ModelServing, ModelSummary } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { stateOf } from './state-of.ts';
import { modelsTexts } from './texts.ts';

/** What a version does now. */
export function StateBadge({ model, serving }: { model: ModelSummary; serving: ModelServing | null }) {
  const t = useTexts(modelsTexts);
  const state = stateOf(model, serving);
  if (!state) return null;
  return (
    <Badge variant={state === 'active' ? 'filled' : 'default'} size="sm" tt="none">
      {t.states[state]}
    </Badge>
  );
}
