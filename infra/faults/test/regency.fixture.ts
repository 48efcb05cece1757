import type { Services } from './services.fixture.ts';

/** A mutation that personnel answered with a refusal. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const mutations = {
  openOrgUnit: ['OpenOrgUnitInput', 'orgUnit'],
  createPosition: ['CreatePositionInput', 'position'],
  hireEmployee: ['HireEmployeeInput', 'employee'],
  transferEmployee: ['TransferEmployeeInput', 'employee'],
} as const;

/**
 * Does one mutation and gives the id of the thing. Any error but `Refused` leaves open whether it was done.
 *
 * @param url the process of personnel that is asked.
 */
export async function mutate(
  services: Services,
  name: keyof typeof mutations,
  input: object,
  url = services.url('personnel'),
): Promise<string> {
  const [type, thing] = mutations[name];
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} { id } rejections { code } } }`;
  const { data, errors } = await services.ask(url, query, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { rejections } = data[name];
  if (rejections.length > 0) throw new Refused(JSON.stringify(rejections));
  return data[name][thing].id;
}

export const decree = (effectiveOn: string) => ({ number: '821/1/BKPSDMD', date: '2015-01-01', effectiveOn });

/** A regency of one office with positions that have room for everyone; their ids. */
export async function tellRegency(services: Services): Promise<string[]> {
  const since = { decree: decree('2015-01-01') };
  const regency = await mutate(services, 'openOrgUnit', { ...since, name: 'Kabupaten Bungo' });
  const office = { ...since, name: 'Dinas Pendidikan', parent: regency, echelon: 'II.b' };
  const unit = await mutate(services, 'openOrgUnit', office);
  const titles = ['Pengelola Data', 'Pengadministrasi Umum', 'Penata Layanan'];
  const positions = titles.map((title) => ({ unit, title, kind: 'PELAKSANA', need: 10_000 }));
  return Promise.all(positions.map((position) => mutate(services, 'createPosition', position)));
}
