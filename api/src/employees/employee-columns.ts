/** An employee's row as the API gives it; never gender or date of birth. */
export const EMPLOYEE_COLUMNS = `
  id, first_name AS "firstName", last_name AS "lastName", email, phone, job, seniority, hired_on::text AS "hiredOn",
  salary, deactivated_at IS NULL AS active, version`;
