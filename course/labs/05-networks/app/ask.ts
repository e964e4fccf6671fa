// Asks each of the given addresses for people, and says what came back, or why nothing did.
const given = process.argv.slice(2);
const addresses = given.length > 0 ? given : [process.env.USERS_URL ?? ''];

for (const address of addresses) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const people = (await answer.json()) as { name: string }[];
    const names = people.map(({ name }) => name).join(', ');
    console.log(`${address}: ${names}, says ${answer.headers.get('server')}`);
  } catch (error) {
    console.log(`${address}: ${reasonOf(error as Error)}`);
    process.exitCode = 1;
  }
}

/** What the system said: fetch itself only says that it failed. */
function reasonOf({ message, cause }: Error): string {
  const causes = cause instanceof AggregateError ? cause.errors : [cause];
  return causes.map((reason) => (reason as Error | undefined)?.message ?? message).join(', ');
}
