import type { Text } from '../table/feature.ts';
import { AI_ACT } from './ai-act.ts';
import { HISTORY } from './history.ts';

/** Of the committed model; whoever trains another answers for it, and chooses its licence. */
export const OWNER = 'The founders of Aumento';
const LICENCE = 'MIT';

/** Who answers for the model, and what people have to do who use it. */
export interface Governance {
  /** Null if it was not said. */
  owner: string | null;
  licence: string | null;
  history: { date: string; text: Text }[];
  oversight: Text[];
  logging: Text[];
  law: Text[];
}

const OVERSIGHT: Text[] = [
  {
    es: 'Decide una persona: una predicción no cambia ningún salario. Quien decide puede elegir otro salario, y también ninguno.',
    en: 'A person decides: a prediction changes no salary. Whoever decides may choose another salary, or none.',
  },
  {
    es: 'Antes de decidir, mira el margen, cuántas veces acertó en casos parecidos y las razones. Pregúntate qué no sabe el modelo de esa persona.',
    en: 'Before deciding, look at the range, at how often it was right in like cases, and at the reasons. Ask what the model does not know about that person.',
  },
  {
    es: 'Quien decide necesita formación, tiempo y autoridad para no seguir la predicción. Nadie debe tener que justificar que pensó por su cuenta.',
    en: 'Whoever decides needs training, time and the authority to disagree. Nobody should have to defend thinking for themselves.',
  },
  {
    es: 'Al menos una vez al año, compara lo decidido con lo predicho, también por género y edad. Si menos del 85 % cae dentro del margen o una razón baja de cuatro quintos, averigua por qué antes de seguir usándolo.',
    en: 'At least once a year, compare what was decided with what was predicted, by gender and age too. If less than 85% lies within the range, or a ratio falls below four fifths, find out why before using it further.',
  },
];

const LOGGING: Text[] = [
  {
    es: 'Aumento guarda de cada predicción quién la pidió y cuándo, la versión del modelo, los datos que recibió, el resultado antes y después de la política, el margen y las razones.',
    en: 'Of each prediction Aumento keeps who asked for it and when, the model’s version, its inputs, the result before and after policy, the range and the reasons.',
  },
  {
    es: 'De cada decisión guarda quién la tomó, el salario anterior y el nuevo, y el comentario; el registro de auditoría no se puede modificar.',
    en: 'Of each decision it keeps who made it, the salary before and after, and the comment; the audit log cannot be changed.',
  },
  {
    es: 'Anota además por qué alguien se apartó de la predicción, las quejas y sus respuestas, y cuándo se cambió de modelo. Guárdalo todo seis meses como mínimo, y no más de lo que permita la protección de datos.',
    en: 'Note besides why somebody departed from a prediction, complaints and their answers, and when the model was changed. Keep it all for at least six months, and no longer than data protection allows.',
  },
];

export function governanceOf(owner: string | null): Governance {
  return {
    owner,
    licence: owner === OWNER ? LICENCE : null,
    history: HISTORY,
    oversight: OVERSIGHT,
    logging: LOGGING,
    law: AI_ACT,
  };
}
