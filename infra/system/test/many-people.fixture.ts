import type { Office } from './office.fixture.ts';
import { followers, type System } from './system.fixture.ts';

const UNITS = 10;

/** How many people are copied: with those who are hired, more than a page may hold. */
const COPIES = 500;

/**
 * A regency of ten units below the Sekda, each with a head and with people, so that each page of them meets many
 * units and superiors. One clerk of each unit is hired; the others are copies of that clerk in both databases, as
 * the events would have brought them: what is measured here is reading.
 */
export async function fill(system: System, office: Office): Promise<void> {
  const root = await office.unit('Kabupaten Bungo');
  const secretariat = await office.unit('Sekretariat Daerah', root, 'II.a');
  await office.hire('Sekretaris Daerah', await office.headOf(secretariat));
  for (let number = 0; number < UNITS; number += 1) {
    const unit = await office.unit(`Dinas ${number}`, root, 'II.b');
    await office.hire(`Kepala ${number}`, await office.headOf(unit));
    await office.hire(`Pegawai ${number}`, await office.staffOf(unit));
  }
  await system.settled();
  for (const statement of COPY.personnel) await system.sql.personnel.query(statement);
  for (const name of followers)
    for (const statement of COPY.projected) await system.sql[name].query(statement);
}

/** The id of the person of copy n, the same in both databases. */
const PERSON = `md5('person' || n)`;
const another = (column: string) => `'${column}', md5(original.${column}::text || n)`;

/** What is another for each copy; all else is as the clerk of unit n % 10 has it. */
const COPY = {
  personnel: [
    copy('person', 'id', `'id', ${PERSON}, 'name', 'Pegawai ke-' || n`),
    copy(
      'employment',
      'person_id',
      `${another('id')}, 'person_id', ${PERSON}, 'nip', (199001012015000000 + n)::text`,
    ),
    copy('appointment', 'person_id', `${another('row_id')}, ${another('id')}, 'person_id', ${PERSON}`),
  ],
  projected: [
    copy('workforce_person', 'person_id', `'person_id', ${PERSON}, 'name', 'Pegawai ke-' || n`),
    copy('workforce_placement', 'person_id', `${another('appointment_id')}, 'person_id', ${PERSON}`),
  ],
};

/** @param key the column of the table that says whose row it is */
function copy(table: string, key: string, changes: string): string {
  const [people, person] = table.startsWith('workforce_')
    ? ['workforce_person', 'person_id']
    : ['person', 'id'];
  return `insert into ${table}
    select (jsonb_populate_record(original, jsonb_build_object(${changes}))).*
    from generate_series(1, ${COPIES}) n
    join ${people} clerk on clerk.name = 'Pegawai ' || n % ${UNITS}
    join ${table} original on original.${key} = clerk.${person}`;
}
