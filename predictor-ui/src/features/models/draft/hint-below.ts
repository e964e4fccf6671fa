import type { TextInputProps } from '@mantine/core';

/** Fields that stand side by side begin at one height, however long their hints are. */
export const HINT_BELOW: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];
