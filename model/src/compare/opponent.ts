/** Something that runs opponents.py on a folder. */
export interface Opponent {
  /** What runs it, for the report. */
  by: string;
  command: string;
  args(folder: string): string[];
}
