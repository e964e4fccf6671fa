const en = {
  oversight: 'Who decides',
  logging: 'What is kept, and what to note besides',
  law: 'What the law of the European Union asks',
  owner: 'Who answers for it',
  ownerHint: 'Questions, complaints and doubts about the model go to them.',
  by: 'Owner',
  licence: 'Licence',
  unknown: 'Not stated',
  history: 'How it changed',
};

const es: typeof en = {
  oversight: 'Quién decide',
  logging: 'Qué se guarda y qué anotar además',
  law: 'Qué exige el derecho de la Unión Europea',
  owner: 'Quién responde por él',
  ownerHint: 'Ahí se dirigen las preguntas, las quejas y las dudas sobre el modelo.',
  by: 'Responsable',
  licence: 'Licencia',
  unknown: 'No se indicó',
  history: 'Cómo ha cambiado',
};

export const governanceTexts = { en, es };
