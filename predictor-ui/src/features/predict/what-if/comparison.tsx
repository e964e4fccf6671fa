import { Button, CloseButton, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { DataTable } from '../../../shared/ui/data-table.tsx';
import type { Inputs } from '../inputs.ts';
import { MOST_SCENARIOS } from '../search.ts';
import { comparisonRows } from './comparison-rows.ts';
import { whatIfTexts } from './texts.ts';
import { useAnswerTexts } from './use-answer-texts.ts';
import { useComparison } from './use-comparison.ts';
import classes from './what-if-card.module.css';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  inputs: Inputs;
}

/** Up to three scenarios of one employee side by side; they are kept in the address. */
export function Comparison({ employee, manifest, inputs }: Props) {
  const { language, formats } = useI18n();
  const t = useTexts(whatIfTexts);
  const { scenarios, already, full, add, remove } = useComparison(employee, manifest, inputs);
  const texts = useAnswerTexts();
  const button = useRef<HTMLButtonElement>(null);
  const failed = scenarios.find(({ answer }) => answer?.isError)?.answer;
  const impossible = already || full || !inputs.complete;
  const hint = already ? t.already : full ? t.full(formats.number(MOST_SCENARIOS)) : '';

  function drop(index: number) {
    remove(index);
    // The pressed button is removed with its scenario.
    button.current?.focus();
  }

  return (
    <>
      <h3 className={classes.part}>{t.compare}</h3>
      <Text size="xs" c="dimmed">
        {t.compareHint(formats.number(MOST_SCENARIOS))}
      </Text>
      {scenarios.length > 0 && (
        <DataTable
          caption={t.compare}
          head={[
            t.what,
            ...scenarios.map(({ inputs: one }, index) => (
              <span key={letterOf(index)} className={classes.option}>
                <Link
                  to="/"
                  search={(current) => ({ ...current, ...one.features, target: one.targetSeniority })}
                  resetScroll={false}
                  className={classes.link}
                  aria-label={t.show(letterOf(index))}
                >
                  {t.scenario(letterOf(index))}
                </Link>
                <CloseButton size="md" aria-label={t.remove(letterOf(index))} onClick={() => drop(index)} />
              </span>
            )),
          ]}
          rows={comparisonRows(scenarios, manifest, { t, language, formats, texts })}
        />
      )}
      {failed && <ProblemNotice error={failed.error} onRetry={failed.refetch} retrying={failed.isFetching} />}
      <Group gap="sm">
        <Button
          ref={button}
          size="xs"
          variant="light"
          // Not `disabled`, which would take the focus away.
          aria-disabled={impossible}
          data-disabled={impossible || undefined}
          onClick={() => impossible || add()}
        >
          {t.add}
        </Button>
        <Text role="status" size="xs" c="dimmed">
          {hint}
        </Text>
      </Group>
    </>
  );
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
