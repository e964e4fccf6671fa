/** Whether an error is a unique violation. */
export const isUniqueViolation = (error: unknown) => codeOf(error) === '23505';

/** Whether it is a foreign key violation. */
export const isForeignKeyViolation = (error: unknown) => codeOf(error) === '23503';

/** The name of the constraint that an error is about. */
export function violatedConstraint(error: unknown): string | undefined {
  return (error as { driverError?: { constraint?: string } } | undefined)?.driverError?.constraint;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function codeOf(error: unknown): string | undefined {
  return (error as { driverError?: { code?: string } } | undefined)?.driverError?.code;
}
