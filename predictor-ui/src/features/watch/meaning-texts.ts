const en = {
  title: 'What the lights mean',
  drift: (amber: string, red: string) =>
    `PSI (population stability index) compares the shares of training and now, bin by bin: 0 is the same. From ${amber} on the light is amber, from ${red} on red. These are the limits that credit scoring has used for decades: below the first nobody acts, above the second the model is looked at again.`,
  fewest:
    'Of few predictions chance alone moves the PSI: below 30 for each bin, or so, there is no light. How many each needs is said beside it.',
  p: 'p is how likely such a difference is by chance. No light follows it: of many predictions even a difference that matters to nobody has a tiny p. Numbers are compared by Kolmogorov–Smirnov on the same bins, which sees no difference inside a bin; the others by chi-squared. Both take predictions for independent, which those of one person are not.',
  error: (amber: string, red: string, rows: string) =>
    `The decisions’ light compares the average error with the one at training: from ${amber} times on it is amber, from ${red} times on red, given ${rows} decisions. Of so many, chance alone reaches the first in fewer than one case in a hundred.`,
  coverage: (amber: string, red: string) =>
    `It is amber too where ${amber} percentage points fewer decisions than promised lie within the range, red where ${red}, if that is more than chance.`,
  whole: 'The light on top is the worst of all that are known.',
  not: 'What this does not say',
  limits: [
    'Drift is no error: people who are unlike those of the training may be predicted just as well. It is a reason to look.',
    'Only saved predictions count, of those whom somebody asked about. They are not the whole company, and a person may be in them several times.',
    'The training data hold years of reviews. Salaries that rise every year are drift, and rightly so.',
    'Where decisions follow the proposal, a small error shows that it was followed, not that it was right.',
    'A difference between groups proves no discrimination, and none proves no fairness. Job, department and gender are those of today.',
  ],
};

const es: typeof en = {
  title: 'Qué significan las luces',
  drift: (amber, red) =>
    `El PSI (índice de estabilidad de la población) compara, intervalo por intervalo, las proporciones del entrenamiento con las de ahora: 0 es lo mismo. Desde ${amber} la luz es ámbar y desde ${red}, roja. Son los límites que la evaluación de créditos usa desde hace décadas: por debajo del primero nadie hace nada; por encima del segundo se revisa el modelo.`,
  fewest:
    'Con pocas predicciones el azar basta para mover el PSI: con menos de unas 30 por intervalo no hay luz. Al lado de cada una se dice cuántas necesita.',
  p: 'p es la probabilidad de que una diferencia así se deba al azar. Ninguna luz la sigue: con muchas predicciones, hasta una diferencia que a nadie importa tiene una p minúscula. Los números se comparan con Kolmogórov-Smirnov sobre los mismos intervalos, que no ve diferencias dentro de uno; lo demás, con ji cuadrado. Ambos suponen predicciones independientes, y las de una misma persona no lo son.',
  error: (amber, red, rows) =>
    `La luz de las decisiones compara el error medio con el del entrenamiento: desde ${amber} veces es ámbar y desde ${red} veces, roja, si hay ${rows} decisiones. Con tantas, el azar llega al primero en menos de un caso de cada cien.`,
  coverage: (amber, red) =>
    `También es ámbar si caen dentro del margen ${amber} puntos porcentuales menos de decisiones que lo prometido, y roja si son ${red}, cuando es más que azar.`,
  whole: 'La luz de arriba es la peor de las que se conocen.',
  not: 'Lo que esto no dice',
  limits: [
    'La deriva no es un error: puede que a personas distintas de las del entrenamiento se les prediga igual de bien. Es un motivo para mirar.',
    'Solo cuentan las predicciones guardadas, de las personas por las que alguien preguntó. No son toda la empresa, y una persona puede aparecer varias veces.',
    'Los datos del entrenamiento abarcan años de revisiones. Que los salarios suban cada año es deriva, y con razón.',
    'Donde las decisiones siguen la propuesta, un error pequeño muestra que se siguió, no que fuera acertada.',
    'Una diferencia entre grupos no prueba discriminación, y que no la haya no prueba que no exista. Puesto, departamento y género son los de hoy.',
  ],
};

export const meaningTexts = { en, es };
