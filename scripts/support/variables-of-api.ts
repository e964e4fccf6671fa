import { readConfiguration } from '../../api/src/configuration/configuration.ts';
import { StartupError } from '../../api/src/startup/startup-error.ts';

/** The name of every variable that the API reads: it is asked to read them all, and noted what it looks for. */
export function variablesOfApi(): string[] {
  const names = new Set<string>();
  const note = (_: object, name: string) => void names.add(name);
  try {
    readConfiguration(new Proxy({}, { get: note }));
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
  }
  return [...names];
}
