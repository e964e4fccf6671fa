import autocannon from 'autocannon';

export interface Measured {
  /** Answers of the right status per second, on average. */
  perSecond: number;
  /** 99th percentile of the latency, in milliseconds. */
  p99: number;
}

const CONNECTIONS = 32;

/**
 * Loads one route for some seconds with 32 connections, each asking for another employee.
 *
 * @throws when anything but the right status came back: a fast refusal is no throughput
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
