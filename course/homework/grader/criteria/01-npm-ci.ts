import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'Packages are installed as the lockfile says',
  expected: 'npm ci (or pnpm install --frozen-lockfile, yarn install --immutable)',
  hints: [
    'The same Dockerfile may give other packages tomorrow.',
    'npm install may take newer versions and change package-lock.json; npm ci installs exactly what the lockfile names, and stops if the two do not agree.',
    'RUN npm ci in place of RUN npm install',
  ],
  fine: (step: string) => step,
  loose: (step: string) => `installs without holding to the lockfile: ${step}`,
  none: 'nothing installs packages',
};

const es: typeof en = {
  title: 'Los paquetes se instalan como dice el lockfile',
  expected: 'npm ci (o pnpm install --frozen-lockfile, yarn install --immutable)',
  hints: [
    'El mismo Dockerfile puede dar otros paquetes mañana.',
    'npm install puede tomar versiones más nuevas y cambiar package-lock.json; npm ci instala exactamente lo que nombra el lockfile, y se detiene si los dos no coinciden.',
    'RUN npm ci en lugar de RUN npm install',
  ],
  fine: (step) => step,
  loose: (step) => `instala sin atenerse al lockfile: ${step}`,
  none: 'nada instala paquetes',
};

const STRICT = /\bnpm\s+(-\S+\s+){0,20}(ci|clean-install)\b|--frozen-lockfile|--immutable\b/;
const INSTALL = /\b(npm|pnpm|yarn|bun)\s+(?:-\S+\s+){0,20}(install|i|add)\b/;
const TOOL = /\s(-g|--global|--location=global)\b|\bglobal\b/;

export const npmCi = criterion(
  { id: '01-npm-ci', kind: 'advice', layer: 'static', points: 2 },
  { en, es },
  ({ submission }, t) => {
    const commands = submission.recipes.flatMap(({ file, dockerfile }) =>
      dockerfile.stages
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword }) => keyword === 'RUN')
        .flatMap(({ args, line }) =>
          args.split(/&&|\|\||;/).map((text) => ({ text: text.trim(), place: { file, line } })),
        ),
    );
    const loose = commands.find(({ text }) => INSTALL.test(text) && !STRICT.test(text) && !TOOL.test(text));
    if (loose) return failed(t.loose(loose.text), loose.place);
    const strict = commands.find(({ text }) => STRICT.test(text));
    return strict ? passed(t.fine(strict.text), strict.place) : failed(t.none);
  },
);
