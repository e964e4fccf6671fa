/** What Node says where nobody answers, or no longer. */
const NODE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * PostgreSQL's classes of errors that are no fault of the statement: the connection (08), resources that have run out
 * (53), somebody's intervention, such as a stop or the end of an idle session (57), the system itself (58).
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const CLASSES = ['08', '53', '57', '58'];

/** … and single codes of other classes. */
const SQL_CODES = new Set([
  '25006', // the server is read-only: a standby that was not promoted yet
  '25P03', // a transaction that was idle for too long
  '25P04', // … that took too long
  '40001', // two transactions that cannot both be
  '40P01', // two that wait for each other
  '55000', // the database takes no connections
  '55P03', // a lock that could not be had in time
]);

/** What the pg driver says without a code. */
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|not queryable/;

/** Whether an error means that the database cannot serve this now, and that trying again may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code: own, driverError } = error as { code?: string; driverError?: { code?: string } };
  const code = own ?? driverError?.code ?? '';
  const away = NODE_CODES.has(code) || SQL_CODES.has(code) || CLASSES.includes(code.slice(0, 2));
  return away || MESSAGES.test(error.message);
}
