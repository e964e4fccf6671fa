/** Whether an error of the database says that a value, which may be there once, is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return (error as { driverError?: { code?: string } } | undefined)?.driverError?.code === '23505';
}
