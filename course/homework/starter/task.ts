import { CRITERIA } from '../grader/criteria/index.ts';
import { allMessages } from '../grader/messages.ts';
import type { Activity, Kind, Language } from '../grader/result.ts';

/** The task's text; {{01}}, {{02}} and {{03}} become tables of the criteria, {{required}} and {{advice}} points. */
export function taskText(template: string, language: Language, otherReadme: string): string {
  const fill: Record<string, () => string> = {
    '01': () => table('01', language),
    '02': () => table('02', language),
    '03': () => table('03', language),
    required: () => String(sum('required')),
    advice: () => String(sum('advice')),
    other: () => otherReadme,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const text = fill[name];
    if (!text) throw new Error(`The task's text asks for {{${name}}}; there are ${Object.keys(fill).join(', ')}.`);
    return text();
  });
}

function table(activity: Activity, language: Language): string {
  const t = allMessages[language];
  const heads = language === 'es' ? '| criterio | identificador | | puntos |' : '| criterion | identifier | | points |';
  const rows = CRITERIA.filter((one) => one.activity === activity).map(
    ({ id, kind, points, texts }) =>
      `| ${texts[language].title} | \`${id}\` | ${kind === 'required' ? t.required : t.adviceKind} | ${points} |`,
  );
  return [heads, '| --- | --- | --- | ---: |', ...rows].join('\n');
}

function sum(kind: Kind): number {
  return CRITERIA.filter((one) => one.kind === kind).reduce((total, { points }) => total + points, 0);
}
