import autocannon from 'autocannon';

export interface Measured {
  /** Mean responses per second with the expected status. */
  perSecond: number;
  /** 99th percentile of the latency, in milliseconds. */
  p99: number;
}

const CONNECTIONS = 32;

/**
 * Loads one route for some seconds over 32 connections, each for a different employee.
 *
 * @throws on any other status, so that fast errors do not count as throughput
 */
export async function measure(
  url: string,
  { accessToken, employeeIds }: { accessToken: string; employeeIds: string[] },
  seconds: number,
): Promise<Measured> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    requests: employeeIds.map((employeeId) => ({
      method: 'POST' as const,
      body: JSON.stringify({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 4 } }),
    })),
  });
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] === 0) {
    throw new Error(`${url}: ${result['2xx']} right answers, ${result.non2xx} others, ${result.errors} errors.`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
