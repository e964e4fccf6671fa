export const savedTexts = {
  en: { byModel: (version: string) => `by model ${version}` },
  es: { byModel: (version: string) => `con el modelo ${version}` },
};
