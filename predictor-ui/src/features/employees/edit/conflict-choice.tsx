import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useValueText } from '../../../shared/changes/use-value-text.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../../shared/page/may-move-focus.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';
import { employeesTexts } from '../texts.ts';
import { conflictOf, type Draft, type Field, merge } from './draft.ts';

interface Props {
  base: Draft;
  mine: Draft;
  theirs: Draft;
  onChosen: (merged: Draft) => void;
  onCancel: () => void;
}

/** An edit conflict: both changes side by side, and a choice where they differ. */
export function ConflictChoice({ base, mine, theirs, onChosen, onCancel }: Props) {
  const t = useTexts(employeesTexts);
  const valueText = useValueText();
  const say = (field: Field, value: Draft[Field]) =>
    field === 'departmentId' && value === '' ? t.noDepartment : valueText(field, value);
  const [chosenTheirs, setChosenTheirs] = useState<Field[]>([]);
  const conflict = conflictOf(base, mine, theirs);
  const place = useRef<HTMLFieldSetElement>(null);
  // The focused form is gone: the focus goes here.
  useEffect(() => {
    if (mayMoveFocus()) place.current?.focus();
  }, []);
  return (
    <fieldset ref={place} tabIndex={-1} aria-label={t.conflict} style={{ border: 0, padding: 0, margin: 0 }}>
      <Stack>
        <Notice tone="policy" title={t.conflict} role="alert">
          {t.conflictHint}
        </Notice>
        {conflict.both.map((field) => (
          <SegmentedField
            key={field}
            label={t[field]}
            description={`${t.before}: ${say(field, base[field])}`}
            data={[
              { value: 'theirs', label: t.keepTheirs(say(field, theirs[field])) },
              { value: 'mine', label: t.keepMine(say(field, mine[field])) },
            ]}
            value={chosenTheirs.includes(field) ? 'theirs' : 'mine'}
            onChange={(choice) =>
              setChosenTheirs((last) =>
                choice === 'theirs' ? [...last, field] : last.filter((other) => other !== field),
              )
            }
          />
        ))}
        {conflict.both.length === 0 && <Text size="sm">{t.nothingLeft}</Text>}
        {conflict.theirs.length > 0 && (
          <div>
            <Text size="sm">{t.conflictTheirs}</Text>
            <ul>
              {conflict.theirs.map((field) => (
                <li key={field}>
                  {t[field]}: {say(field, base[field])} → <strong>{say(field, theirs[field])}</strong>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group gap="xs">
          <Button onClick={() => onChosen(merge(base, mine, theirs, chosenTheirs))}>{t.merge}</Button>
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
