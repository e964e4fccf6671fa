import { expect, it } from 'vitest';
import { compileOnChange } from '../dev/compile-on-change.ts';

it('a compiler that ends by itself is an error', async () => {
  const compiled = compileOnChange('no-such-folder/tsconfig.json', () => {});
  await expect(compiled).rejects.toThrow('tsc --watch ended with 1');
});
