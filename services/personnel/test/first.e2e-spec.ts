import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPersonnel, type RunningPersonnel } from './start-personnel.ts';
let personnel: RunningPersonnel;
beforeAll(async () => { personnel = await startPersonnel(); });
afterAll(() => personnel.stop());
it('answers me', async () => {
  const ask = await personnel.as('admin');
  console.log(JSON.stringify(await ask({ query: '{ me { roles employee { id } } employees { totalCount nodes { id nip name nik superior { name } } } orgUnits { nodes { id head { name } } } }' })));
});
