import { expect, it } from 'vitest';
import { scramVerifier } from './scram-verifier.ts';

// RFC 7677, section 3: password "pencil", this salt, 4096 iterations. api/test/database-role.test.ts compares with
// PostgreSQL itself.
const SALT = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');

it('makes the keys of the example in RFC 7677', async () => {
  expect(await scramVerifier('pencil', SALT)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});

it('never gives the same twice: the salt is random', async () => {
  expect(await scramVerifier('pencil')).not.toBe(await scramVerifier('pencil'));
});
