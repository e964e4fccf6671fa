/** Node's and PostgreSQL's codes for: nobody answers, the server is stopping, starting, or has run out of something. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '57014', // our own statement_timeout
  '53100', // disk
  '53200', // memory
  '53300', // connections
  '55000', // the database takes no connections
  '08006',
  '08003',
]);

/** What the pg driver says without a code. */
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|not queryable/;

/** Whether an error means that the database cannot serve anybody now, and that trying again may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return CODES.has(code ?? driverError?.code ?? '') || MESSAGES.test(error.message);
}
