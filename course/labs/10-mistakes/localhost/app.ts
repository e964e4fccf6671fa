import { get } from 'node:http';

const { USERS_URL = '' } = process.env;
const request = get(USERS_URL, (answer) => answer.pipe(process.stdout));
request.on('error', ({ code }: NodeJS.ErrnoException) => {
  console.error(`GET ${USERS_URL}: ${code}`);
  process.exitCode = 1;
});
