/** Whether an error of the database says that a value, which may be there once, is there already. */
export const isUniqueViolation = (error: unknown) => codeOf(error) === '23505';

/** Whether it says that a row is not there which another one names. */
export const isForeignKeyViolation = (error: unknown) => codeOf(error) === '23503';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function codeOf(error: unknown): string | undefined {
  return (error as { driverError?: { code?: string } } | undefined)?.driverError?.code;
}
