import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';

/** Rejects an appointment of someone who is not employed on its first day. Call it under the person's lock. */
export async function notEmployedOn(
  unit: UnitOfWork,
  personId: string,
  day: LocalDate,
): Promise<Rejection[]> {
  const { rowCount } = await unit.sql.query(
    'select from employment where person_id = $1 and daterange(started_on, ended_on) @> $2::date',
    [personId, day],
  );
  return rowCount === 0 ? [NOT_EMPLOYED] : [];
}

const NOT_EMPLOYED = rejection(
  'NOT_EMPLOYED',
  {
    id: 'Pegawai ini tidak mempunyai masa kerja pada TMT tersebut.',
    en: 'The person is not employed on that day.',
  },
  { path: ['employee'] },
);
