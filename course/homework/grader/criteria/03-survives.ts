import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'What was there before down is there after up',
  expected: 'a user and a prediction survive docker compose down and up',
  hints: [
    'After docker compose down and up, accounts and predictions are gone.',
    'down removes the containers, and with them all that was written into them. What is to stay has to be written to a volume, which lives longer than any container.',
    'volumes: - pgdata:/var/lib/postgresql on the database (…/data up to Postgres 17), and pgdata: under volumes: at the top level.',
  ],
  fine: 'the user and the prediction are there',
  nobody: 'the user of before is not known any more',
  'no prediction': 'the user is there, the prediction is not',
  down: (why: string) => `after down, up does not work: ${why}`,
};

const es: typeof en = {
  title: 'Lo que había antes de down está después de up',
  expected: 'un usuario y una predicción sobreviven a docker compose down y up',
  hints: [
    'Después de docker compose down y up, las cuentas y las predicciones ya no están.',
    'down quita los contenedores, y con ellos todo lo que se escribió en ellos. Lo que debe quedar tiene que escribirse en un volumen, que vive más que cualquier contenedor.',
    'volumes: - pgdata:/var/lib/postgresql en la base de datos (…/data hasta Postgres 17), y pgdata: en volumes: en el nivel superior.',
  ],
  fine: 'el usuario y la predicción están',
  nobody: 'ya no se conoce al usuario de antes',
  'no prediction': 'el usuario está, la predicción no',
  down: (why) => `después de down, up no funciona: ${why}`,
};

export const survives = criterion(
  { id: '03-survives', kind: 'required', layer: 'runtime', points: 10, needs: ['02-cold', '02-works', '03-mount'] },
  { en, es },
  async ({ run, submission, config }, t) => {
    const { kept, cold } = await run.story(await config());
    if (!kept) throw new Blocked(cold[0]?.up ? '02-works' : '02-cold');
    if (kept === 'all') return passed(t.fine);
    const seen = typeof kept === 'string' ? t[kept] : t.down(kept.why);
    return failed(seen, submission.compose?.place('volumes'));
  },
);
