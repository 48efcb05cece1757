import { expect, it } from '@jest/globals';
import { settingsIn } from '../src/settings-named.ts';

it('finds the variables of a settings file, by schema and by name', () => {
  const source = `
    const ports = { gateway: ['GATEWAY_PORT', 4000] };
    const schema = z.object({
      NODE_ENV: z.enum(['development']),
    });
    const token = environment['ASN_TOKEN'];
    const NOT_ONE = 1;
  `;
  expect(settingsIn(source)).toEqual(['GATEWAY_PORT', 'NODE_ENV', 'ASN_TOKEN']);
});
