import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import classes from './code-block.module.css';
import { useByApiTexts } from './texts.ts';

interface Props {
  name: string;
  hint: string;
  code: string;
}

export function CodeBlock({ name, hint, code }: Props) {
  const t = useTexts(useByApiTexts);
  const clipboard = useClipboard();
  return (
    <section className={classes.block} aria-label={name}>
      <header className={classes.header}>
        <h3 className={classes.name}>{name}</h3>
        <small>{hint}</small>
        <Button size="xs" variant="light" onClick={() => clipboard.copy(code)}>
          <span aria-live="polite">{clipboard.copied ? t.copied : t.copy}</span>
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.code} tabIndex={0}>
        {code}
      </pre>
    </section>
  );
}
