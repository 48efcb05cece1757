import type { Standing } from '@asn/access';
import { rejection, type Rejection } from '@asn/law';
import type { Authority } from '@asn/people';
import { isOpaqueId, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { reach } from '../person/reached.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { loadRecord } from './load-learning.ts';
import type { LearningRecordRow, LearningState } from './learning.type.ts';

/** Who decides about somebody's hours. */
export const DECIDERS: readonly Standing[] = ['SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN'];

/**
 * A record that the caller may decide about. Whoever may not is told no more than whoever
 * names one that is not there. Read before the use case's transaction.
 */
export async function claimed(
  context: RequestContext,
  authority: Authority,
  id: string,
): Promise<LearningRecordRow | null> {
  const record = isOpaqueId(id) ? await loadRecord(context, id) : null;
  if (record === null) return null;
  const reached = await reach(context, authority, record.personId, DECIDERS);
  return 'refused' in reached ? null : record;
}

/** Its state and the hours of its entries, which nobody changes until the transaction ends. */
export async function lockRecord(
  { sql }: UnitOfWork,
  { id, personId }: LearningRecordRow,
): Promise<{ state: LearningState; hours: number }> {
  await lockProfiles(sql, [personId]);
  const { rows } = await sql.query<{ state: LearningState; hours: number }>(
    `select state, (select coalesce(sum(hours), 0)::int from learning_entry where record_id = id) as hours
     from learning_record where id = $1 for update`,
    [id],
  );
  return rows[0]!;
}

export const RECORD_NOT_FOUND = rejection(
  'RECORD_NOT_FOUND',
  { id: 'Riwayat ini tidak ditemukan.', en: 'There is no such record.' },
  { path: ['record'] },
);
export const DECIDED_ALREADY: Rejection = rejection(
  'DECIDED_ALREADY',
  { id: 'Pengajuan ini sudah diputuskan.', en: 'This claim was decided already.' },
  { path: ['record'] },
);
