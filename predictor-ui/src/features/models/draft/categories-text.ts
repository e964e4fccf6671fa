import type { Both } from './draft.ts';

interface Category {
  value: string;
  label: Both;
}

/** Categories as lines to edit: `Engineer | Engineer | Ingeniero/a`. A sign between them that is part of one is `\|`. */
export function textOfCategories(categories: readonly Category[]): string {
  return categories
    .map(({ value, label: { en, es } }) => (en === value && es === value ? [value] : [value, en, es]))
    .map((parts) => parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | '))
    .join('\n');
}

/** The categories of such lines; a name that is not given is the value, or the other language's. */
export function categoriesOf(text: string): Category[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [value = '', en, es] = partsOf(line);
      return { value, label: { en: en || es || value, es: es || en || value } };
    });
}

function partsOf(line: string): string[] {
  const parts = [''];
  let isEscaped = false;
  for (const sign of line) {
    if (sign === '|' && !isEscaped) parts.push('');
    else if (sign !== '\\' || isEscaped) parts.push(`${parts.pop()}${sign}`);
    isEscaped = sign === '\\' && !isEscaped;
  }
  return parts.map((part) => part.trim());
}
