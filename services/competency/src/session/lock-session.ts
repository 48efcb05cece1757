import type { LocalDate } from '@asn/civil-date';
import { rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';

/** A session under its lock, with what its training gives. */
export interface LockedSession {
  id: string;
  from: LocalDate;
  to: LocalDate;
  quota: number;
  taken: number;
  host: string;
  training: { id: string; name: string; kind: string; hours: number; validMonths: number | null };
}

/** The transaction has the session and its line for itself until it ends; null where there is none. */
export async function lockSession({ sql }: UnitOfWork, id: string): Promise<LockedSession | null> {
  if (!isOpaqueId(id)) return null;
  const { rows } = await sql.query<LockedSession>(
    `select s.id, lower(s.held)::text as "from", (upper(s.held) - 1)::text as "to", s.quota, s.taken, s.host,
       jsonb_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'hours', t.hours, 'validMonths', t.valid_months)
         as training
     from session s join training t on t.id = s.training_id where s.id = $1 for update of s`,
    [id],
  );
  return rows[0] ?? null;
}

export const SESSION_NOT_FOUND = rejection(
  'SESSION_NOT_FOUND',
  { id: 'Pelatihan ini tidak ditemukan.', en: 'There is no such session.' },
  { path: ['session'] },
);
