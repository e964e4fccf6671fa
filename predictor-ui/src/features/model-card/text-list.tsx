import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import classes from './purpose-section.module.css';

type Text = Manifest['intendedUse'];

/** The manifest's own sentences, in the reader's language, below a heading. */
export function TextList({ heading, texts }: { heading?: string; texts: Text[] }) {
  const { language } = useI18n();
  return (
    <>
      {heading && <h3 className={classes.heading}>{heading}</h3>}
      <ul className={classes.list}>
        {texts.map((text) => (
          <li key={text.en}>{text[language]}</li>
        ))}
      </ul>
    </>
  );
}
