export const tabsTexts = {
  en: { label: 'About models', versions: 'Versions', shadow: 'Shadow', trainings: 'Trainings', watch: 'Watch' },
  es: {
    label: 'Sobre los modelos',
    versions: 'Versiones',
    shadow: 'Sombra',
    trainings: 'Entrenamientos',
    watch: 'Vigilancia',
  },
};
