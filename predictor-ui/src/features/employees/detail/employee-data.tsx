import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EmployeeDetail } from '../../../generated/types.gen.ts';
import { useValueText } from '../../../shared/changes/use-value-text.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { hasDraft } from '../../../shared/session/drafts.ts';
import { useMay } from '../../../shared/session/use-may.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { EmailText } from '../../../shared/ui/email-text.tsx';
import { editDraft, FIELDS } from '../edit/draft.ts';
import { EditEmployee } from '../edit/edit-employee.tsx';
import { useChangeEmployee } from '../edit/use-change-employee.ts';
import { employeesTexts } from '../texts.ts';
import classes from './detail.module.css';

/** The name stands above. */
const SHOWN = FIELDS.filter((field) => field !== 'firstName' && field !== 'lastName');

/** An employee's data; HR edits them in place. */
export function EmployeeData({ employee }: { employee: EmployeeDetail }) {
  const { t: common, formats } = useI18n();
  const t = useTexts(employeesTexts);
  const say = useValueText();
  const isHr = useMay('hr');
  const change = useMutation({ mutationFn: useChangeEmployee(employee.id) });
  const [editing, setEditing] = useState(() => hasDraft(editDraft(employee)));
  const editButton = useRef<HTMLButtonElement>(null);
  const name = employeeName(employee);

  function setActive(active: boolean) {
    change.mutate({
      changes: { active, version: employee.version },
      back: { active: !active },
      message: active ? t.reactivated(name) : t.deactivated(name),
    });
  }

  function text(field: (typeof SHOWN)[number]) {
    if (field === 'email') return <EmailText email={employee.email} />;
    if (field === 'departmentId') return employee.department ?? t.noDepartment;
    return say(field, employee[field]);
  }

  if (editing) {
    return (
      <Card label={common.employee.heading}>
        <EditEmployee
          employee={employee}
          onDone={() => {
            // The focus goes back to the button, which has to be rendered first.
            flushSync(() => setEditing(false));
            if (mayMoveFocus()) editButton.current?.focus();
          }}
        />
      </Card>
    );
  }
  return (
    <Card label={common.employee.heading}>
      <dl className={classes.data}>
        {SHOWN.map((field) => (
          <div key={field}>
            <dt>{t[field]}</dt>
            <dd>
              {text(field)}
              {field === 'hiredOn' && employee.active && ` · ${formats.tenure(employee.hiredOn)}`}
            </dd>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        {employee.active && (
          <Button renderRoot={(props) => <Link to="/" search={{ employee: employee.id }} {...props} />}>
            {t.predict}
          </Button>
        )}
        {isHr && (
          <>
            <Button ref={editButton} variant="default" onClick={() => setEditing(true)}>
              {t.edit}
            </Button>
            <Button variant="default" loading={change.isPending} onClick={() => setActive(!employee.active)}>
              {employee.active ? t.deactivate : t.reactivate}
            </Button>
          </>
        )}
      </Group>
      {change.isError && <ProblemNotice error={change.error} />}
    </Card>
  );
}
