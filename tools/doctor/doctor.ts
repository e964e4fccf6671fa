import { clock } from './checks/clock.ts';
import { composeVersion } from './checks/compose-version.ts';
import { diskSpace } from './checks/disk-space.ts';
import { dockerEngine } from './checks/docker-engine.ts';
import { envFile } from './checks/env-file.ts';
import { envFileName } from './checks/env-file-name.ts';
import { initRights } from './checks/init-rights.ts';
import { lineEndings } from './checks/line-endings.ts';
import { memory } from './checks/memory.ts';
import { nodeVersion } from './checks/node-version.ts';
import { ports } from './checks/ports.ts';
import { postgresMajor } from './checks/postgres-major.ts';
import { volumePassword } from './checks/volume-password.ts';
import type { Check } from './finding.ts';
import { gravest } from './finding.ts';
import { lookAround } from './machine.ts';
import { messages } from './messages/report.ts';
import { print, type Report } from './print.ts';

// npm run doctor: finds what would keep `docker compose up` or `npm start` from working here. Read-only.
const CHECKS = {
  nodeVersion,
  dockerEngine,
  composeVersion,
  ports,
  diskSpace,
  memory,
  clock,
  lineEndings,
  initRights,
  envFileName,
  envFile,
  postgresMajor,
  volumePassword,
} satisfies Record<string, Check>;

const machine = await lookAround();
const reports: Report[] = [];
for (const [name, check] of Object.entries(CHECKS)) {
  const findings = await check(machine);
  reports.push({ name, title: messages[name as keyof typeof CHECKS], level: gravest(findings), findings });
}
print(reports, process.argv.includes('--json'));
if (reports.some(({ level }) => level === 'error')) process.exitCode = 1;
