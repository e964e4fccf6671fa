import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Peers } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { AXIS } from '../../shared/ui/chart-style.ts';
import { peersTexts } from './texts.ts';

interface Props {
  peers: Peers;
  height: number;
}

/** A histogram of the group's salaries, with the employee's own bin highlighted. The table has the same data. */
export default function PeersChart({ peers: { steps, salary, median }, height }: Props) {
  const { formats } = useI18n();
  const t = useTexts(peersTexts);
  const data = steps.map(({ from, to, count }) => ({ middle: (from + to) / 2, from, to, count }));
  const [first, last] = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 1];
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={data}
          margin={{ top: 20, right: 12, bottom: 0, left: 0 }}
          barCategoryGap={2}
          accessibilityLayer={false}
        >
          <XAxis
            {...AXIS}
            dataKey="middle"
            type="number"
            domain={[first, last]}
            ticks={[...steps.map(({ from }) => from), last]}
            tickFormatter={formats.thousands}
            minTickGap={16}
          />
          <YAxis {...AXIS} width={36} allowDecimals={false} />
          <Bar dataKey="count" isAnimationActive={false} radius={[3, 3, 0, 0]}>
            {data.map(({ from, to }) => (
              <Cell
                key={from}
                fill={salary >= from && salary < to ? 'var(--aumento-accent)' : 'var(--aumento-chart-quiet)'}
              />
            ))}
          </Bar>
          {median !== null && (
            <ReferenceLine
              x={median}
              stroke="var(--mantine-color-text)"
              strokeDasharray="4 3"
              label={{ value: t.median, position: 'top', fontSize: 12, fill: 'var(--mantine-color-text)' }}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
