import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getEmployeePeersOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { Employee, PredictionPreview } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../shared/model/use-category-labels.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { CompaRatio } from './compa-ratio.tsx';
import { peersTexts } from './texts.ts';

interface Props {
  employee: Employee;
  /** The raise that is looked at. */
  after: Pick<PredictionPreview, 'targetSeniority' | 'predictedSalary'>;
}

/** The compa-ratio with the raise, among the people of the target level. */
export function AfterRaise({ employee, after: { targetSeniority: seniority, predictedSalary } }: Props) {
  const { formats } = useI18n();
  const t = useTexts(peersTexts);
  const labels = useCategoryLabels();
  const isOwn = seniority === employee.seniority;
  const level = isOwn ? {} : { query: { seniority } };
  const peers = useQuery(getEmployeePeersOptions({ path: { id: employee.id }, ...level }));
  // Of the person's own level the card itself says what went wrong.
  if (isOwn && !peers.data) return null;
  return (
    <QueryView query={peers} waiting={null}>
      {({ median, count, job }) =>
        median === null ? (
          <Text size="sm">{t.nobodyThere(labels.job(job), labels.seniority(seniority))}</Text>
        ) : (
          <>
            <CompaRatio name={t.ratioAfter} ratio={predictedSalary / median} />
            <Text size="sm">
              {t.ratioAfterHint(
                formats.money(predictedSalary),
                formats.money(median),
                t.group(formats.number(count), labels.job(job), labels.seniority(seniority)),
              )}
            </Text>
          </>
        )
      }
    </QueryView>
  );
}
