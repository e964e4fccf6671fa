import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from './engine.ts';
import type { Opponent } from './opponent.ts';

const SCRIPT = fileURLToPath(new URL('./opponents.py', import.meta.url));
const NEEDED = 'import numpy, sklearn; assert tuple(map(int, sklearn.__version__.split(".")[:2])) >= (1, 1)';

/** Where scikit-learn is: the PATH's Python, the system's (a version manager may hide it), Windows' launcher. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python', 'py'];

/** The first Python that has scikit-learn 1.1 or later, else an engine that can build one; null without either. */
export function findOpponent(pythons: readonly string[] = PYTHONS, container = engine): Opponent | null {
  const python = pythons.find((command) => spawnSync(command, ['-c', NEEDED], { stdio: 'ignore' }).status === 0);
  if (python === undefined) return container(dirname(SCRIPT));
  return { by: python, command: python, args: (folder) => [SCRIPT, folder] };
}
