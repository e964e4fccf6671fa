import type { Texts } from '../../shared/i18n/en.ts';
import type { Formats } from '../../shared/i18n/formats.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { problemText } from '../../shared/problems/problem-text.ts';
import { type CourseFacts, isSwitchedOff, NotTheApi } from './course-query.ts';
import type { CourseTexts } from './texts.ts';

export interface Check {
  name: 'api' | 'database' | 'persistence' | 'model';
  state: 'ok' | 'failed' | 'unknown';
  detail: string;
}

interface Asked {
  data: CourseFacts | undefined;
  error: Error | null;
}

/** What works, in the order in which a student builds it. */
export function judge({ data, error }: Asked, t: CourseTexts, texts: Texts, formats: Formats): Check[] {
  if (isSwitchedOff(error)) return [{ name: 'api', state: 'ok', detail: t.apiOk }, ...unknown(t.switchedOff)];
  if (error) {
    const detail = error instanceof NotTheApi ? t.notTheApi : problemText(asApiProblem(error), texts, formats).title;
    return [{ name: 'api', state: 'failed', detail: `${detail}. ${t.apiFailed}` }, ...unknown(t.firstTheApi)];
  }
  if (!data) return [{ name: 'api', state: 'unknown', detail: t.asking }, ...unknown(t.asking)];
  return [
    { name: 'api', state: 'ok', detail: t.apiOk },
    database(data, t),
    persistence(data, t, formats),
    data.checks.model === 'ok'
      ? { name: 'model', state: 'ok', detail: t.modelOk }
      : { name: 'model', state: 'failed', detail: t.modelFailed },
  ];
}

function database({ checks: { database, migrations }, inContainer }: CourseFacts, t: CourseTexts): Check {
  if (database !== 'ok')
    return { name: 'database', state: 'failed', detail: inContainer ? t.databaseFailed : t.databaseFailedHere };
  if (migrations !== 'ok') {
    // The API says "NAME is pending" or "NAME is newer than this code".
    const [migration] = `${migrations}`.split(' ');
    return { name: 'database', state: 'failed', detail: t.migrationsFailed(`${migration}`) };
  }
  return { name: 'database', state: 'ok', detail: t.databaseOk };
}

function persistence({ memory, inContainer }: CourseFacts, t: CourseTexts, { moment }: Formats): Check {
  const name = 'persistence';
  if (!memory) return { name, state: 'unknown', detail: t.firstTheDatabase };
  const begun = moment(memory.createdAt);
  if (memory.verdict === 'new')
    return { name, state: 'unknown', detail: inContainer ? t.persistenceNew(begun) : t.persistenceNewHere(begun) };
  if (memory.verdict === 'kept') return { name, state: 'ok', detail: t.persistenceOk(begun, moment(memory.startedAt)) };
  return { name, state: 'failed', detail: t.persistenceLost(moment(memory.lostFrom ?? memory.createdAt), begun) };
}

function unknown(detail: string): Check[] {
  return (['database', 'persistence', 'model'] as const).map((name) => ({ name, state: 'unknown', detail }));
}
