import { readConfiguration } from '../../api/src/configuration/configuration.ts';
import { StartupError } from '../../api/src/startup/startup-error.ts';

/** The names of all variables that the API reads, recorded by a proxy for its environment. */
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
