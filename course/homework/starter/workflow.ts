import type { Language } from '../grader/result.ts';

const USES = /uses: (([\w-]+\/[\w-]+)@[0-9a-f]{40} # \S+)/g;

/**
 * The starter's workflow: its actions are pinned to the same commits as this repository's, which Dependabot updates.
 *
 * @throws Error for an action that the own workflow does not use
 */
export function workflow(template: string, own: string, language: Language): string {
  const pinned = new Map([...own.matchAll(USES)].map(([, whole, action]) => [action, whole]));
  return template.replace(/LANGUAGE/g, language).replace(/uses: ([\w-]+\/[\w-]+)$/gm, (_, action: string) => {
    const whole = pinned.get(action);
    if (!whole) throw new Error(`.github/workflows/check.yml says no commit of ${action}.`);
    return `uses: ${whole}`;
  });
}
