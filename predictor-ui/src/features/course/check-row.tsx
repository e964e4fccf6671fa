import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import classes from './checks.module.css';
import type { Check } from './judge.ts';
import { courseTexts } from './texts.ts';

const ICONS = { ok: 'check', failed: 'cross', unknown: 'dots' } as const;

/** `data-check` and `data-state` are for tests, in any language of the page. */
export function CheckRow({ check: { name, state, detail } }: { check: Check }) {
  const t = useTexts(courseTexts);
  return (
    <li className={classes.check} data-check={name} data-state={state}>
      <span className={classes.sign}>
        <Icon name={ICONS[state]} />
      </span>
      <div>
        <p className={classes.name}>
          {t.name[name]} <span className={classes.state}>{t.state[state]}</span>
        </p>
        <p className={classes.detail}>{detail}</p>
      </div>
    </li>
  );
}
