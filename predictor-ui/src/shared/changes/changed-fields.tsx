import { useTexts } from '../i18n/use-texts.ts';
import classes from './changed-fields.module.css';
import type { FieldChange } from './field-changes.ts';
import { changesTexts } from './texts.ts';
import { textOf, useValueText } from './use-value-text.ts';

/** Each changed field: value before → value after. */
export function ChangedFields({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTexts(changesTexts);
  const valueText = useValueText();
  if (changes.length === 0) return null;
  // jsonb sorts keys by length; readers expect the order of the form.
  const known = Object.keys(t.fields);
  const rank = ({ field }: FieldChange) => (known.includes(field) ? known.indexOf(field) : known.length);
  return (
    <ul className={classes.fields}>
      {changes
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ field, before, after }) => {
          const [was, is] = [valueText(field, before), valueText(field, after)];
          return (
            <li key={field}>
              <span className={classes.name}>{`${textOf(t.fields, field) ?? field}: `}</span>
              {before !== undefined && was !== is && `${was} → `}
              <span className={classes.value}>{is}</span>
            </li>
          );
        })}
    </ul>
  );
}
