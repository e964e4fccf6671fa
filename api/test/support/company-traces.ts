import type { AuditAction } from '../../src/audit/audit.schema.ts';
import type { TestApi } from './test-api.ts';

type Agent = Awaited<ReturnType<TestApi['as']>>;

/** What changes the company's departments, jobs and settings, and what each leaves in the audit log. */
export function companyTraces(admin: () => Agent, hr: () => Agent, freshName: () => string) {
  const add = async (agent: Agent, path: string): Promise<string> =>
    (await agent.post(path).send({ name: freshName() }).expect(201)).body.id;
  const department = () => add(hr(), '/api/departments');
  const job = () => add(admin(), '/api/company/jobs');
  const rename = async (agent: Agent, path: string, more = {}) =>
    agent
      .patch(path)
      .send({ name: freshName(), ...more })
      .expect(200);
  return {
    'POST /api/departments': [department, 'department-created'],
    'PATCH /api/departments/{id}': [
      async () => rename(hr(), `/api/departments/${await department()}`),
      'department-changed',
    ],
    'DELETE /api/departments/{id}': [
      async () =>
        hr()
          .delete(`/api/departments/${await department()}`)
          .expect(204),
      'department-deleted',
    ],
    'PATCH /api/company': [
      async () => {
        const { version } = (await admin().get('/api/company').expect(200)).body;
        await rename(admin(), '/api/company', { version });
      },
      'company-changed',
    ],
    'POST /api/company/jobs': [job, 'job-created'],
    'PATCH /api/company/jobs/{id}': [
      async () => rename(admin(), `/api/company/jobs/${await job()}`, { version: 1 }),
      'job-changed',
    ],
    'DELETE /api/company/jobs/{id}': [
      async () =>
        admin()
          .delete(`/api/company/jobs/${await job()}`)
          .expect(204),
      'job-deleted',
    ],
  } satisfies Record<string, [() => Promise<unknown>, AuditAction]>;
}
