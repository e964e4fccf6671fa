import { Combobox, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Employee, EmployeesPage } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { EmployeeOptions } from './employee-options.tsx';
import { useEmployeeSearch } from './use-employee-search.ts';

interface Props {
  employee: Employee | undefined;
  onPick: (id: string | undefined) => void;
}

/** The id of the picker's field, to focus it from elsewhere. */
export const PICKER_ID = 'employee';

export function EmployeePicker({ employee, onPick }: Props) {
  const { t, formats } = useI18n();
  // Undefined: nothing was typed, and the field shows who is picked.
  const [typed, setTyped] = useState<string>();
  const listId = useId();
  // Enter was pressed before the results arrived.
  const enterWaits = useRef(false);
  const combobox = useCombobox({
    onDropdownClose: (why) => {
      // Leaving an emptied field picks nobody; Escape restores the employee.
      if (why === 'unknown' && employee && typed?.trim() === '') onPick(undefined);
      enterWaits.current = false;
      setTyped(undefined);
    },
  });
  const { results, isCurrent } = useEmployeeSearch(typed ?? '', combobox.dropdownOpened);
  const { selectFirstOption, resetSelectedOption } = combobox;

  function pick(id: string) {
    onPick(id);
    combobox.closeDropdown('mouse');
  }

  const offerFirst = useEffectEvent(() => {
    const [first] = results.data?.items ?? [];
    if (first && enterWaits.current) pick(first.id);
    else selectFirstOption();
  });

  // Enter picks the first match, but not from an older search.
  useEffect(() => {
    if (isCurrent && typed) offerFirst();
    else resetSelectedOption();
  }, [isCurrent, typed, resetSelectedOption]);

  function onKeyDown({ key, nativeEvent }: KeyboardEvent) {
    if (key !== 'Enter' || nativeEvent.isComposing) return;
    enterWaits.current = Boolean(typed) && combobox.getSelectedOptionIndex() === -1;
  }

  const matches = isCurrent && typed ? results.data : undefined;
  function spoken({ items: [first], total }: EmployeesPage): string {
    return first ? t.picker.found(formats.number(total), employeeName(first)) : t.picker.noMatch(typed ?? '');
  }

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={pick}>
        {/* Mantine sets the list's id too late when the list has just opened. */}
        <Combobox.Target withExpandedAttribute aria-controls={combobox.dropdownOpened ? listId : undefined}>
          <TextInput
            id={PICKER_ID}
            label={t.picker.label}
            placeholder={t.picker.placeholder}
            maxLength={100}
            value={typed ?? (employee ? employeeName(employee) : '')}
            onChange={({ currentTarget }) => {
              enterWaits.current = false;
              setTyped(currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onKeyDown={onKeyDown}
            onBlur={() => combobox.closeDropdown()}
            rightSectionPointerEvents="all"
            rightSection={
              employee && typed !== '' ? (
                <Combobox.ClearButton
                  size="md"
                  aria-label={t.picker.clear}
                  tabIndex={0}
                  aria-hidden={false}
                  onClear={() => {
                    onPick(undefined);
                    combobox.focusTarget();
                  }}
                />
              ) : (
                <Combobox.Chevron />
              )
            }
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={results.isError}>
          <EmployeeOptions
            id={listId}
            results={results}
            isCurrent={isCurrent}
            search={typed ?? ''}
            picked={employee?.id}
          />
        </Combobox.Dropdown>
      </Combobox>
      <VisuallyHidden role="status">{matches && spoken(matches)}</VisuallyHidden>
      {results.isError && (
        <ProblemNotice error={results.error} onRetry={results.refetch} retrying={results.isFetching} />
      )}
    </>
  );
}
