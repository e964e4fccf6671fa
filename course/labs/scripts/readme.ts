import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Language = 'en' | 'es';

/** How a README is called in each language, and its sections that every lab has, in their order. */
export const README = { en: 'README.md', es: 'README.es.md' } as const;
export const SECTIONS = {
  en: ['Check it', 'Clean up', 'Questions', 'What can go wrong', 'Read next'],
  es: ['Compruébalo', 'Limpia', 'Preguntas', 'Qué puede salir mal', 'Sigue leyendo'],
} as const;

/** A fenced block: ```` ```LANGUAGE WORD KEY=VALUE ````, and what is between the fences. */
interface Fence {
  language: string;
  info: string[];
  text: string;
  section: string;
}

/** What a student does next: type commands, or change a file; `shows` is only to be read. */
export type Step =
  | {
      kind: 'commands';
      commands: string[];
      /** The expected output of them all; `…` stands for what varies. Undefined where the README shows none. */
      output?: string;
      fails: boolean;
      secondTerminal: boolean;
      section: string;
    }
  | { kind: 'save' | 'edit' | 'shows'; file: string; text: string; section: string };

export interface Readme {
  text: string;
  headings: { title: string; line: number; level: number }[];
  steps: Step[];
}

/** Reads a lab's README. course/docs/labs.md tells authors what this understands. */
export async function readReadme(folder: string, language: Language): Promise<Readme> {
  const text = await readFile(join(folder, README[language]), 'utf8');
  const headings: Readme['headings'] = [];
  const fences: Fence[] = [];
  let open: Fence | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(.*)/.exec(line);
    if (open && fence) open = undefined;
    else if (open) open.text += `${line}\n`;
    else if (fence) {
      const [name = '', ...info] = `${fence[1]}`.trim().split(/\s+/);
      open = { language: name, info, text: '', section: headings.at(-1)?.title ?? '' };
      fences.push(open);
    } else if (/^#+ /.test(line)) {
      headings.push({ title: line.replace(/^#+ /, ''), line: index + 1, level: line.indexOf(' ') });
    }
  }
  return { text, headings, steps: fences.flatMap((fence, index) => stepOf(fence, fences[index + 1])) };
}

function stepOf({ language, info, text, section }: Fence, next?: Fence): Step[] {
  if (language === 'sh') {
    const commands = text.split('\n').filter(Boolean);
    const output = next?.language === 'text' && next.section === section ? next.text : undefined;
    const [fails, secondTerminal] = [info.includes('fails'), info.includes('terminal=2')];
    return [{ kind: 'commands', commands, ...(output !== undefined && { output }), fails, secondTerminal, section }];
  }
  const [, kind, file] = /^(save|edit|shows)=(.+)$/.exec(info[0] ?? '') ?? [];
  return file ? [{ kind: kind as 'save' | 'edit' | 'shows', file, text, section }] : [];
}

/** The steps that are the lab's work and its check, and those of the section that takes it all away again. */
export function workAndCleanUp({ steps }: Readme, language: Language): { work: Step[]; cleanUp: Step[] } {
  const cleans = (step: Step) => step.section === SECTIONS[language][1];
  return { work: steps.filter((step) => !cleans(step)), cleanUp: steps.filter(cleans) };
}

/** The command lines of some steps. */
export function commandsOf(steps: Step[]): string[] {
  return steps.flatMap((step) => (step.kind === 'commands' ? step.commands : []));
}
