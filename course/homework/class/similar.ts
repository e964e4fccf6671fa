import { readSubmission } from '../grader/reading/submission.ts';
import type { Handed } from './submissions.ts';

/** Files that several students have, equal up to whitespace and comments. */
export interface Similar {
  students: string[];
  /** The path in each student's folder, in the order of `students`. */
  files: { file: string; text: string }[][];
}

/** Shorter files are often equal by chance. */
const SHORTEST = 80;

export function findSimilar(handed: Handed[]): Similar[] {
  const byContent = new Map<string, { student: string; file: string; text: string }[]>();
  for (const { student, folder } of handed)
    for (const { file, text } of writtenFiles(folder)) {
      const core = withoutLooks(text);
      if (core.length >= SHORTEST) byContent.set(core, [...(byContent.get(core) ?? []), { student, file, text }]);
    }
  const groups = new Map<string, Similar>();
  for (const found of byContent.values()) {
    const first = found.filter((one, index) => found.findIndex(({ student }) => student === one.student) === index);
    if (first.length < 2) continue;
    const students = first.map(({ student }) => student);
    const group = groups.get(JSON.stringify(students)) ?? { students, files: [] };
    group.files.push(first.map(({ file, text }) => ({ file, text })));
    groups.set(JSON.stringify(students), group);
  }
  return [...groups.values()].sort((a, b) => b.files.length - a.files.length || b.students.length - a.students.length);
}

/** What the student wrote for the homework: Dockerfiles and compose files. */
function writtenFiles(folder: string): { file: string; text: string }[] {
  const { recipes, compose, override, read } = readSubmission(folder);
  const files = [...recipes.filter(({ inline }) => !inline), compose, override].flatMap((one) => one?.file ?? []);
  return [...new Set(files)].map((file) => ({ file, text: read(file) ?? '' }));
}

/** Without comments and whitespace; both kinds of file comment with #. */
function withoutLooks(text: string): string {
  return text
    .replace(/(^|\s)#.*$/gm, '')
    .replace(/\\\r?\n/g, '')
    .replace(/\s+/g, '');
}
