/**
 * What was being entered, by form: it survives the end of the session, not the page. In memory only, since these are
 * people's data.
 */
const drafts = new Map<string, unknown>();

export function readDraft<Draft>(form: string): Draft | undefined {
  return drafts.get(form) as Draft | undefined;
}

export function hasDraft(form: string): boolean {
  return drafts.has(form);
}

export function hasDrafts(): boolean {
  return drafts.size > 0;
}

export function keepDraft(form: string, draft: unknown): void {
  drafts.set(form, draft);
}

export function dropDraft(form: string): void {
  drafts.delete(form);
}

/** The next user must not see what this one was entering. */
export function dropAllDrafts(): void {
  drafts.clear();
}
