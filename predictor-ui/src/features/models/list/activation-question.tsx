import { Skeleton, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import type { Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { versionOptions } from '../../../shared/model/version-options.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { AskDialog } from '../../../shared/ui/ask-dialog.tsx';
import { DataTable } from '../../../shared/ui/data-table.tsx';
import { measured } from '../measured.ts';
import { modelsTexts } from '../texts.ts';
import { useAmounts } from '../use-amounts.ts';
import { FIGURES, figureNames, figuresOf } from './figures-of.ts';

interface Props {
  version: string;
  /** What is active as far as the page knows. */
  active: string;
  /** @param replaces what the question was about */
  onYes: (replaces: string) => void;
  onNo: () => void;
}

/** Asks before another version predicts, with what changes then. */
export function ActivationQuestion({ version, active, onYes, onNo }: Props) {
  const t = useTexts(modelsTexts);
  const both = useQueries({ queries: [versionOptions(active), versionOptions(version)] });
  const [now, then] = both.map(({ data }) => data?.manifest);
  const failed = both.find(({ isError }) => isError);
  // Outside the table, whose styles it would take over.
  return createPortal(
    <AskDialog title={t.askTitle(version)} yes={t.yes} no={t.no} onYes={() => onYes(active)} onNo={onNo}>
      <p>{t.askHint}</p>
      {failed && <ProblemNotice error={failed.error} onRetry={failed.refetch} retrying={failed.isFetching} />}
      {now && then ? <Changes now={now} then={then} /> : !failed && <Skeleton height={220} />}
    </AskDialog>,
    document.body,
  );
}

function Changes({ now, then }: { now: Manifest; then: Manifest }) {
  const { formats, language } = useI18n();
  const t = useTexts(modelsTexts);
  const amounts = useAmounts();
  const [before, after] = [now, then].map((one) => figuresOf(measured(one), formats, amounts(one.target.unit)));
  const more = (one: Manifest, other: Manifest) =>
    one.features
      .filter(({ name }) => !other.features.some((feature) => feature.name === name))
      .map(({ label }) => label[language]);
  const [gained, lost] = [more(then, now), more(now, then)];
  const [unit, otherUnit] = [now, then].map(({ target }) => target.unit ?? '–');
  return (
    <>
      <DataTable
        caption={t.askTitle(then.version)}
        head={[t.figure, t.now, t.after]}
        rows={FIGURES.map((figure) => ({
          key: figure,
          cells: [figureNames(t)[figure], before?.[figure], after?.[figure]],
        }))}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t.otherData}
      </Text>
      {gained.length > 0 && <p>{t.gains(gained.join(', '))}</p>}
      {lost.length > 0 && <p>{t.losesAsked(lost.join(', '))}</p>}
      {unit !== otherUnit && <p>{t.otherUnit(`${unit}`, `${otherUnit}`)}</p>}
    </>
  );
}
