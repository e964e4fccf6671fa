import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { AXIS } from '../../../../shared/ui/chart-style.ts';
import { detailTexts } from '../texts.ts';
import classes from './history.module.css';
import type { Point } from './points.ts';

const day = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A step chart: a salary stays until the next decision. Hidden from screen readers; the table has the same data. */
export default function HistoryChart({ points }: { points: Point[] }) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  return (
    <div className={classes.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={260}>
        <LineChart data={points} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--aumento-line)" />
          <XAxis
            {...AXIS}
            dataKey="day"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(value: number) => String(new Date(value).getUTCFullYear())}
            ticks={yearsOf(points)}
          />
          <YAxis {...AXIS} domain={['auto', 'auto']} width="auto" tickFormatter={formats.money} axisLine={false} />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(value) => formats.day(day(Number(value)))}
            formatter={(value) => [formats.money(Number(value)), t.salary]}
            contentStyle={{
              background: 'var(--aumento-surface)',
              border: '1px solid var(--aumento-line)',
              borderRadius: 8,
              color: 'inherit',
            }}
            itemStyle={{ color: 'inherit' }}
          />
          <Line
            dataKey="salary"
            type="stepAfter"
            stroke="var(--aumento-accent)"
            strokeWidth={2.5}
            dot={{ r: 3.5, fill: 'var(--aumento-surface)', stroke: 'var(--aumento-accent)', strokeWidth: 2 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The first days of years between the points, as few as fit on a phone. */
function yearsOf(points: readonly Point[]): number[] {
  const first = new Date(points[0]?.day ?? 0).getUTCFullYear() + 1;
  const last = new Date(points.at(-1)?.day ?? 0).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first + 1) / 6));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => (last - year) % step === 0).map((year) => Date.UTC(year, 0, 1));
}
