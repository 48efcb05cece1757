import type { UnitOfWork } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { Appointment } from './appointment.entity.ts';

/** The appointments of a person as they are known now, the latest first. Call it under the person's lock. */
export const knownAppointments = (unit: UnitOfWork, personId: string): Promise<Appointment[]> =>
  unit.em.find(
    Appointment,
    { personId, [sql`upper_inf(known)`]: true },
    { orderBy: { [sql`lower(valid)`]: 'desc' } },
  );
