import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from './messages.ts';
import { lastLine, type Trial } from './trial.ts';

/** Whether the image has its own packages even where old ones lie in the folder, as they do on a developer's machine. */
export async function worksBesideOldPackages(trial: Trial): Promise<true | string> {
  const old = join(trial.folder, 'node_modules/greeting');
  await mkdir(old, { recursive: true });
  await writeFile(join(old, 'package.json'), '{ "name": "greeting", "type": "module", "exports": "./index.js" }\n');
  await writeFile(join(old, 'index.js'), "throw new Error('greeting 1.0.0 came from your folder');\n");
  return greets(trial);
}

/** Whether a change of the program leaves the layer of the installation as it is. */
export async function sharesItsInstallation(trial: Trial): Promise<true | string> {
  const installed: string[] = [];
  for (const change of ['one', 'another']) {
    await appendFile(join(trial.folder, 'app.ts'), `// ${change} change\n`);
    await trial.compose('down', '--rmi=local'); // else the first image would stay, without a name
    const greeted = await greets(trial);
    if (greeted !== true) return greeted;
    // npm writes this file whenever it installs.
    const look = ['stat', '--format=%y', 'node_modules/.package-lock.json'];
    const { stdout, stderr } = await trial.compose('run', '--rm', '-T', '--no-deps', 'nestapp', ...look);
    installed.push(stdout.trim() || lastLine(stderr));
  }
  return installed[0] === installed[1] || messages.installedTwice;
}

async function greets(trial: Trial): Promise<true | string> {
  const started = await trial.start();
  if (started !== true) return messages.notStarted(started);
  const { code, output } = await trial.end('nestapp');
  return (code === 0 && output.includes('Hello, world!')) || messages.appSays(code, lastLine(output));
}
