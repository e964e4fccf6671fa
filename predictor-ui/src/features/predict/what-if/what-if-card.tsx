import { Stack, Text } from '@mantine/core';
import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { Card } from '../../../shared/ui/card.tsx';
import type { Inputs } from '../inputs.ts';
import { Comparison } from './comparison.tsx';
import { SweepTable } from './sweep-table.tsx';
import { whatIfTexts } from './texts.ts';
import classes from './what-if-card.module.css';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  inputs: Inputs;
}

/** Every possible target, and a comparison of scenarios. */
export default function WhatIfCard({ employee, manifest, inputs }: Props) {
  const t = useTexts(whatIfTexts);
  return (
    <Card heading={t.heading}>
      <Stack gap="xs">
        {employee.targetSeniorities.length > 1 && (
          <>
            <h3 className={classes.part}>{t.sweep}</h3>
            <Text size="xs" c="dimmed">
              {t.sweepHint}
            </Text>
            <SweepTable inputs={inputs} />
          </>
        )}
        <Comparison employee={employee} manifest={manifest} inputs={inputs} />
      </Stack>
    </Card>
  );
}
