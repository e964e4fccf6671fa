import { bootstrapToken } from '../compose/bootstrap-token.ts';
import type { ComposeConfig, Service } from '../compose/config.ts';
import { bindsOfData } from '../compose/data-binds.ts';
import { hostPaths } from '../compose/host-paths.ts';
import { recipeOf } from '../compose/roles.ts';
import { docker } from '../docker.ts';
import { CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Submission } from '../reading/submission.ts';
import type { Built } from './builds.ts';
import { Copies } from './copies.ts';
import { Door } from './door.ts';
import { harden } from './harden.ts';
import { makeNetwork } from './network.ts';
import type { Prepared } from './prepared.ts';
import type { OnProgress } from './progress-texts.ts';
import { play, type Story } from './scenario.ts';
import { Stack } from './stack.ts';

/** The error of a registry that has no such image, as opposed to an unreachable one. */
const NO_SUCH_IMAGE = /not found|manifest unknown|does not exist|pull access denied|invalid reference/i;

interface Stage extends Omit<Prepared, 'fence'> {
  submission: Submission;
  onProgress: OnProgress;
  /** The name of the Compose project. */
  project: string;
  signal: AbortSignal;
  /** The images again, after the sources changed. */
  rebuilt: () => Promise<Built[] | undefined>;
}

/** Starts the student's services with the built images and plays the whole scenario. */
export async function playStory(stage: Stage, config: ComposeConfig, images: Built[]): Promise<Story> {
  const { submission, onProgress, engine, workspace, postgres, project, signal } = stage;
  const { folder } = submission;
  const copies = await Copies.make(project, hostPaths(config, folder), stage);
  const withImages = (built: Built[]) => {
    const imageOf = (_: string, service: Service) => {
      const recipe = recipeOf(service, config.services, submission);
      return built.find((one) => one.recipe === recipe)?.tag;
    };
    return harden(config, { project, folder, copies, cpus: engine.cpus, imageOf });
  };
  const hardened = withImages(images);
  onProgress('pull');
  const missing = await pullOthers(hardened, images);
  if (missing) return { cold: [missing] };

  const networks = Object.values(hardened.networks ?? {}).map((one) => one?.name ?? '');
  for (const network of networks) await makeNetwork(network, engine);
  const door = await Door.open(`${project}-door`, postgres, networks);
  const [envFile, invitation] = [workspace.at('.env')?.real, bootstrapToken(config, submission)];
  const stack = new Stack({ project, door, dir: workspace.nothing, envFile, invitation, signal });
  const binds = bindsOfData(config, submission);
  try {
    await stack.use(hardened);
    return await play({
      stack,
      onProgress,
      rebuild: async () => {
        const rebuilt = await stage.rebuilt();
        if (rebuilt) await stack.use(withImages(rebuilt));
        return rebuilt !== undefined;
      },
      emptyFolders: async () => {
        for (const path of binds) await copies.renew(path);
        return binds.length > 0;
      },
    });
  } finally {
    await stack.remove();
  }
}

/** @throws CannotCheck when the registry cannot be reached */
async function pullOthers({ services }: ComposeConfig, images: Built[]) {
  const ours = images.map(({ tag }) => tag);
  const others = new Set(
    Object.values(services)
      .map(({ image = '' }) => image)
      .filter((image) => !ours.includes(image)),
  );
  for (const image of others) {
    if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0) continue;
    const { code, stderr } = await docker(['pull', '--quiet', image], { seconds: LIMITS.pullSeconds });
    if (code === 0) continue;
    const why = `${image}: ${stderr.trim().split('\n').at(-1)}`;
    if (!NO_SUCH_IMAGE.test(stderr)) throw new CannotCheck(why);
    return { up: false as const, why };
  }
  return undefined;
}
