import { Text } from '@mantine/core';
import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { Around } from './around.tsx';
import { fairnessTexts } from './fairness-texts.ts';
import classes from './purpose-section.module.css';

type Aucs = NonNullable<Manifest['metrics']['fairness']>['attributeAucs'];

/** How well gender and age can be read from the features. */
export function AttributeAucs({ aucs }: { aucs: Aucs }) {
  const { language } = useI18n();
  const t = useTexts(fairnessTexts);
  return (
    <>
      <h3 className={classes.heading}>{t.tells}</h3>
      <Text size="sm" c="dimmed" maw="70ch" mb="xs">
        {t.tellsHint}
      </Text>
      <DataTable
        caption={t.tells}
        head={[t.group, t.auc]}
        rows={aucs.map(({ group, label, auc, low, high }) => ({
          key: group,
          cells: [label[language], <Around key="auc" value={auc} low={low} high={high} />],
        }))}
      />
    </>
  );
}
