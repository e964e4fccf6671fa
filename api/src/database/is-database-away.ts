/** Node's error codes of a lost or refused connection. */
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
 * PostgreSQL's error classes that are not the statement's fault: connection (08), insufficient resources (53), operator
 * intervention, such as a shutdown or an idle timeout (57), system error (58).
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const CLASSES = ['08', '53', '57', '58'];

/** Single codes of other classes. */
const SQL_CODES = new Set([
  '25006', // read-only server: a standby not yet promoted
  '25P03', // idle transaction timeout
  '25P04', // transaction timeout
  '40001', // serialization failure
  '40P01', // deadlock
  '55000', // the database accepts no connections
  '55P03', // lock timeout
]);

/** The pg driver's messages without a code. */
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|not queryable/;

/** Whether the database is temporarily unavailable, so that a retry may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code: own, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  // Of the DOMException of an AbortSignal it is a number.
  const code = `${own ?? driverError?.code ?? ''}`;
  const away = NODE_CODES.has(code) || SQL_CODES.has(code) || CLASSES.includes(code.slice(0, 2));
  return away || MESSAGES.test(error.message);
}
