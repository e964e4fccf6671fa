/** A date or a time as a text, in the forms that spreadsheets and databases write. */
const FORMS = [
  /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?([T ]\d{1,2}:\d{2}[\d:.,+\-Z ]*)?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})([T ]\d{1,2}:\d{2}[\d:.,+\-Z ]*( ?[ap]\.? ?m\.?)?)?$/i,
  /^\d{1,2}[ /-](de )?\p{L}{3,10}\.?[ /-](de )?(\d{4}|\d{2})$/iu,
  /^\p{L}{3,10}\.?[ -]\d{1,2},? \d{4}$/u,
  /^\d{1,2}:\d{2}(:\d{2})?$/,
];

export const isDate = (text: string): boolean => FORMS.some((form) => form.test(text));
