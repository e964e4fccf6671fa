import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShadowReport } from '../../generated/types.gen.ts';
import { createFormats } from '../../shared/i18n/formats.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import classes from './shadow.module.css';
import { shadowTexts } from './texts.ts';

/** The predictions on which the two agree least. */
export function LargestCard({ report: { largest, currency } }: { report: ShadowReport }) {
  const { formats } = useI18n();
  const t = useTexts(shadowTexts);
  const { money, signedMoney } = createFormats(formats.locale, currency);
  return (
    <Card heading={t.largest}>
      {largest.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
        <DataTable
          caption={t.largest}
          head={[t.person, t.answeredSalary, t.shadowSalary, t.difference]}
          rows={largest.map(({ predictionId, employeeId, name, answered, shadow }) => ({
            key: predictionId,
            cells: [
              <Link key="person" to="/employees/$id" params={{ id: employeeId }} className={classes.person}>
                {name}
              </Link>,
              money(answered),
              money(shadow),
              signedMoney(shadow - answered),
            ],
          }))}
        />
      )}
    </Card>
  );
}
