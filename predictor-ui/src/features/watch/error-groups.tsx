import type { RealisedError } from '../../generated/types.gen.ts';
import { useJobs } from '../../shared/company/use-jobs.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { TwoLines } from '../../shared/ui/two-lines.tsx';
import classes from './error-card.module.css';
import { errorTexts } from './error-texts.ts';
import type { Amounts } from './use-amounts.ts';

type By = keyof RealisedError['by'];

interface Props {
  by: By;
  groups: RealisedError['by'][By];
  amounts: Amounts;
}

/** The realised error of each group; nothing where there are none. */
export function ErrorGroups({ by, groups, amounts: { plain, signed } }: Props) {
  const { formats } = useI18n();
  const t = useTexts(errorTexts);
  const { labelOf } = useJobs();
  if (groups.length === 0) return null;
  const nameOf = (group: string | null) => {
    if (group === null) return t.notSaid;
    if (by === 'gender') return t.genders[group] ?? group;
    return by === 'job' ? labelOf(group) : group;
  };
  return (
    <>
      <h3 className={classes.heading}>{t.by[by]}</h3>
      <DataTable
        caption={t.by[by]}
        head={[t.group, t.errorAndBias, t.coverage, t.atTraining]}
        rows={groups.map(({ group, rows, figures, heldOut }) => ({
          key: group ?? '',
          cells: [
            <TwoLines
              key="group"
              first={nameOf(group)}
              second={[t.size(formats.number(rows)), !figures && t.few].filter(Boolean).join(', ')}
            />,
            figures ? <TwoLines key="error" first={plain(figures.mae.value)} second={signed(figures.bias)} /> : '–',
            figures ? (
              <TwoLines
                key="coverage"
                first={formats.share(figures.coverage.value)}
                second={t.interval(formats.share(figures.coverage.low), formats.share(figures.coverage.high))}
              />
            ) : (
              '–'
            ),
            heldOut ? (
              <TwoLines
                key="training"
                first={plain(heldOut.mae)}
                second={heldOut.coverage === null ? '–' : formats.share(heldOut.coverage)}
              />
            ) : (
              '–'
            ),
          ],
        }))}
      />
    </>
  );
}
