import { readTable } from './tables.ts';

interface SchoolRow {
  code: string;
  name: string;
}

const PRIMARY_SCHOOLS = 220;
const JUNIOR_SECONDARY_SCHOOLS = 60;

/**
 * The schools that no list names, made as typical ones: a primary school has the regency's running number, its
 * district mark /II and its village; a junior secondary school counts within its sub-district.
 */
export function typicalSchools(known: readonly string[]): SchoolRow[] {
  return [...primarySchools(known), ...juniorSecondarySchools(known)];
}

function primarySchools(known: readonly string[]): SchoolRow[] {
  const places = readTable<'place'>('places');
  const taken = new Set(known.flatMap((name) => /^SD Negeri (\d{3})\/II/.exec(name)?.[1] ?? []));
  const missing = PRIMARY_SCHOOLS - taken.size;
  const schools: SchoolRow[] = [];
  for (let number = 1; schools.length < missing; number++) {
    const digits = String(number).padStart(3, '0');
    if (taken.has(digits)) continue;
    const place = places[(number * 7) % places.length]!.place;
    schools.push({ code: `04.D${digits}T`, name: `SD Negeri ${digits}/II ${place}` });
  }
  return schools;
}

function juniorSecondarySchools(known: readonly string[]): SchoolRow[] {
  const taken = new Set(known.filter((name) => name.startsWith('SMP ')));
  const districts = [...new Set(readTable<'district'>('places').map((row) => row.district))];
  const schools: SchoolRow[] = [];
  for (let number = 1; ; number++) {
    for (const district of districts) {
      const name = `SMP Negeri ${number} ${district === 'Pasar Muara Bungo' ? 'Muara Bungo' : district}`;
      if (taken.size + schools.length === JUNIOR_SECONDARY_SCHOOLS) return schools;
      if (!taken.has(name)) schools.push({ code: `04.M${schools.length + 1}T`, name });
    }
  }
}
