import type { AuditAction } from '../../src/audit/audit.schema.ts';
import { upload } from './model-upload.ts';
import { otherModel } from './other-models.ts';
import type { TestApi } from './test-api.ts';

type Agent = Awaited<ReturnType<TestApi['as']>>;

/** What changes models and trainings, and what each leaves in the audit log. */
export function modelTraces(admin: () => Agent) {
  let share = 0.7;
  const add = async (): Promise<string> => {
    share += 0.01;
    const { file, manifest } = otherModel(share);
    return (await upload(admin(), file, manifest).expect(201)).body.version;
  };
  const active = async (): Promise<string> => (await admin().get('/api/models/active').expect(200)).body.version;
  const ask = async (): Promise<string> => (await admin().post('/api/trainings').expect(202)).body.id;
  const cancel = async (id: string) => admin().post(`/api/trainings/${id}/cancel`).expect(200);
  return {
    'POST /api/models': [add, 'model-added'],
    'PUT /api/models/active': [
      async () => {
        const version = await add();
        const body = { version, replaces: await active() };
        await admin().put('/api/models/active').send(body).expect(200);
        await admin().put('/api/models/active').send({ version: body.replaces, replaces: version }).expect(200);
      },
      'model-activated',
    ],
    'PUT /api/models/shadow': [
      async () => {
        await admin()
          .put('/api/models/shadow')
          .send({ version: await add() })
          .expect(200);
        await admin().put('/api/models/shadow').send({ version: null }).expect(200);
      },
      'model-shadowed',
    ],
    'PATCH /api/models/{version}': [
      async () =>
        admin()
          .patch(`/api/models/${await add()}`)
          .send({ archived: true })
          .expect(200),
      'model-changed',
    ],
    'POST /api/trainings': [async () => cancel(await ask()), 'training-asked'],
    'POST /api/trainings/{id}/cancel': [async () => cancel(await ask()), 'training-cancelled'],
    'PUT /api/trainings/settings': [
      async () => {
        const { automaticAfter } = (await admin().get('/api/trainings/settings').expect(200)).body;
        const next = automaticAfter === 50 ? 60 : 50;
        await admin().put('/api/trainings/settings').send({ automaticAfter: next }).expect(200);
      },
      'training-settings-changed',
    ],
  } satisfies Record<string, [() => Promise<unknown>, AuditAction]>;
}
