const en = {
  title: 'Audit log',
  intro: 'Who did what, when and from where. Entries are only ever added; nobody can change or delete one.',
  exporting: 'Download CSV',
  exportHint: 'All that the filters show, with what was used to do it. The download is written into the log too.',
  search: 'Search by person or IP address',
  action: 'Action',
  allActions: 'All actions',
  from: 'From (UTC)',
  to: 'To (UTC)',
  ofOne: 'Only what was done to one person or account.',
  ofAll: 'Show everything',
  none: 'Nothing matches',
  noneHint: 'Change the search, the action or the days.',
  clear: 'Clear all filters',
};

const es: typeof en = {
  title: 'Registro de auditoría',
  intro: 'Quién hizo qué, cuándo y desde dónde. Solo se agregan registros: nadie puede cambiarlos ni borrarlos.',
  exporting: 'Descargar CSV',
  exportHint: 'Todo lo que muestran los filtros, y además con qué se hizo. La descarga también queda registrada.',
  search: 'Busca por persona o dirección IP',
  action: 'Acción',
  allActions: 'Todas las acciones',
  from: 'Desde (UTC)',
  to: 'Hasta (UTC)',
  ofOne: 'Solo lo que se hizo a una persona o cuenta.',
  ofAll: 'Mostrar todo',
  none: 'Nada coincide',
  noneHint: 'Cambia la búsqueda, la acción o los días.',
  clear: 'Quitar todos los filtros',
};

export const auditTexts = { en, es };
