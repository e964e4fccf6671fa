import '@mantine/core/styles/SimpleGrid.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { NumberField } from '../../../shared/forms/number-field.tsx';
import type { FieldProps } from '../../../shared/forms/use-api-form.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import classes from './draft.module.css';
import { type DraftValues, keyIn } from './draft-values.ts';
import { HINT_BELOW } from './hint-below.ts';
import { draftTexts } from './texts.ts';

const ENDS = ['range/min', 'range/max', 'observed/min', 'observed/max'] as const;

interface Props {
  name: string;
  place: number;
  form: { values: DraftValues; field: FieldProps<string> };
  /** What is to be written there, where the graph did not tell. */
  hintOf: (key: string) => string | undefined;
}

/** What a feature is called, where it comes from and which values it has. */
export function FeatureFields({ name, place, form: { values, field }, hintOf }: Props) {
  const t = useTexts(draftTexts);
  const key = (part: string) => keyIn(place, part);
  const of = (part: string) => field(key(part));
  return (
    <fieldset className={classes.feature}>
      <legend>{t.feature(name)}</legend>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...of('label/en')} label={t.inEnglish} autoComplete="off" />
        <TextInput {...of('label/es')} label={t.inSpanish} autoComplete="off" />
        <NativeSelect
          {...of('kind')}
          label={t.kind}
          data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          {...of('source')}
          label={t.source}
          data={[
            { value: 'request', label: t.request },
            { value: 'target', label: t.target },
            ...Object.entries(t.fields).map(([value, label]) => ({
              value: `employee ${value}`,
              label: t.employee(label),
            })),
          ]}
        />
        {values[key('kind')] === 'numeric' ? (
          <>
            {ENDS.map((end) => (
              <NumberField
                key={end}
                {...of(end)}
                inputWrapperOrder={HINT_BELOW}
                label={t[end]}
                description={hintOf(key(end))}
                decimals
              />
            ))}
            <TextInput
              {...of('unit')}
              inputWrapperOrder={HINT_BELOW}
              label={t.valueUnit}
              description={t.valueUnitHint}
              autoComplete="off"
            />
            <Checkbox
              label={t.integer}
              className={classes.integer}
              checked={values[key('integer')] === true}
              onChange={of('integer').onChange}
            />
          </>
        ) : (
          <Textarea
            {...of('categories')}
            label={t.categories}
            description={[hintOf(key('categories')), t.categoriesHint].filter(Boolean).join(' ')}
            className={classes.wide}
            autosize
            minRows={2}
            maxRows={12}
          />
        )}
      </SimpleGrid>
    </fieldset>
  );
}
