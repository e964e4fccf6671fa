import { Text } from '@mantine/core';
import type { ShadowReport } from '../../generated/types.gen.ts';
import { createFormats } from '../../shared/i18n/formats.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../shared/model/use-category-labels.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { shadowTexts } from './texts.ts';

/** In which groups the two agree least. */
export function GroupsCard({ report: { groups, currency } }: { report: ShadowReport }) {
  const { formats } = useI18n();
  const t = useTexts(shadowTexts);
  const labels = useCategoryLabels();
  const { money, signedMoney } = createFormats(formats.locale, currency);
  const nameOf = ({ by, value }: ShadowReport['groups'][number]) => {
    if (value === null) return t.noDepartment;
    if (by === 'job') return labels.job(value);
    return by === 'targetSeniority' ? labels.seniority(value) : value;
  };
  return (
    <Card heading={t.groups} hint={t.groupsHint}>
      {groups.length === 0 ? (
        <Text size="sm">{t.tooFew}</Text>
      ) : (
        <DataTable
          caption={t.groups}
          head={[t.group, t.predictions, t.mean, t.meanAbsolute]}
          rows={groups.map((group) => ({
            key: `${group.by} ${group.value}`,
            cells: [
              `${t.by[group.by]}: ${nameOf(group)}`,
              formats.number(group.count),
              signedMoney(group.mean),
              money(group.meanAbsolute),
            ],
          }))}
        />
      )}
    </Card>
  );
}
