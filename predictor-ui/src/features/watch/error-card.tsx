import { Text } from '@mantine/core';
import type { RealisedError, Watch } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './error-card.module.css';
import { ErrorGroups } from './error-groups.tsx';
import { errorTexts } from './error-texts.ts';
import { Light } from './light.tsx';
import { watchTexts } from './texts.ts';
import { type Amounts, useAmounts } from './use-amounts.ts';

/** Predicted against decided, beside what was measured at training. */
export function ErrorCard({ watch: { error, unit } }: { watch: Watch }) {
  const { formats } = useI18n();
  const t = useTexts(errorTexts);
  const amounts = useAmounts(unit);
  const { figures, rows, otherRating, unknown, fewest } = error;
  const left = otherRating > 0 && t.otherRating(formats.number(otherRating));
  if (!figures) {
    return (
      <Card heading={t.title} hint={t.none}>
        {left && <Text size="sm">{left}</Text>}
      </Card>
    );
  }
  return (
    <Card heading={t.title} hint={t.hint(formats.number(rows))}>
      <Figures error={error} amounts={amounts} />
      <Text size="sm" maw="70ch">
        {t.seen} {unknown === 'seen' && t.noYardstick}
        {unknown === 'too-few' && t.fewest(formats.number(fewest))} {left}
      </Text>
      {(['job', 'department', 'gender'] as const).map((by) => (
        <ErrorGroups key={by} by={by} groups={error.by[by]} amounts={amounts} />
      ))}
    </Card>
  );
}

function Figures({ error, amounts }: { error: RealisedError; amounts: Amounts }) {
  const { formats } = useI18n();
  const t = useTexts(errorTexts);
  const { lights } = useTexts(watchTexts);
  const { figures, heldOut, promised, asProposed, rows, light } = error;
  if (!figures) return null;
  const { mae, coverage, bias } = figures;
  const facts = [
    {
      name: t.apart,
      value: amounts.plain(mae.value),
      more: [t.interval(amounts.plain(mae.low), amounts.plain(mae.high)), t.training(amounts.plain(heldOut.mae))],
    },
    {
      name: t.range,
      value: formats.share(coverage.value),
      more: [
        t.interval(formats.share(coverage.low), formats.share(coverage.high)),
        t.promised(formats.share(promised)),
      ],
    },
    { name: t.bias, value: amounts.signed(bias), more: [] },
    { name: t.proposed, value: formats.share(asProposed / rows), more: [t.proposedHint] },
  ];
  return (
    <>
      <Text mb="sm">
        <Light light={light} /> {lights[light]}
      </Text>
      <dl className={classes.figures}>
        {facts.map(({ name, value, more }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={classes.figure}>{value}</span>
              <Text size="xs" c="dimmed">
                {more.join(' · ')}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
