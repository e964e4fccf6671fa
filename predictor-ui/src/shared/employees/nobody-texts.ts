const en = {
  title: 'Nobody is in the company yet',
  forHr: 'Bring everybody at once from a spreadsheet, or add the first person by hand.',
  forOthers: 'Somebody with the role HR adds people. They appear here then.',
  import: 'Import people',
  add: 'Add a person',
  left: 'Nobody is in the company now',
  leftHint: 'Everybody who was is marked as no longer here.',
  showLeft: 'Show who was here',
};

const es: typeof en = {
  title: 'Aún no hay nadie en la empresa',
  forHr: 'Trae a todas las personas desde una hoja de cálculo, o agrega la primera a mano.',
  forOthers: 'Alguien con el rol RR. HH. agrega a las personas. Entonces aparecerán aquí.',
  import: 'Importar personas',
  add: 'Agregar persona',
  left: 'Ahora no hay nadie en la empresa',
  leftHint: 'Todas las personas que había están marcadas como que ya no están.',
  showLeft: 'Ver quiénes estuvieron',
};

export const nobodyTexts = { en, es };
