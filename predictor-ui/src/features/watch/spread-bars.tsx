import type { Drift } from '../../generated/types.gen.ts';
import classes from './spread-bars.module.css';

const [WIDTH, HEIGHT] = [180, 36];

/** Each bin's share at training and now, side by side. @param label what a reader of the screen is told instead */
export function SpreadBars({ bins, label }: { bins: Drift['bins']; label: string }) {
  const highest = Math.max(...bins.flatMap(({ training, now }) => [training, now ?? 0]));
  const step = WIDTH / bins.length;
  const bar = Math.max(0.5, step * 0.4);
  const tall = (share: number) => (share / (highest || 1)) * HEIGHT;
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.bars}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bins.map(({ training, now }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bins do not move
        <g key={i}>
          <rect data-of="training" x={i * step} width={bar} y={HEIGHT - tall(training)} height={tall(training)} />
          <rect data-of="now" x={i * step + bar} width={bar} y={HEIGHT - tall(now ?? 0)} height={tall(now ?? 0)} />
        </g>
      ))}
    </svg>
  );
}
