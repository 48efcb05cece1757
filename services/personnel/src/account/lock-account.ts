import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';

export interface LockedAccount {
  id: string;
  personId: string | null;
  /** Whether this transaction made it. */
  isNew: boolean;
}

/** The account of these tokens, with its row locked until the transaction ends; made when it is not known. */
export async function lockAccount(
  sql: Sql,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<LockedAccount> {
  const { rowCount } = await sql.query(
    'insert into account (id, issuer, subject) values ($1, $2, $3) on conflict (issuer, subject) do nothing returning id',
    [randomUUID(), issuer, subject],
  );
  const { rows } = await sql.query<{ id: string; personId: string | null }>(
    'select id, person_id as "personId" from account where issuer = $1 and subject = $2 for update',
    [issuer, subject],
  );
  const [account] = rows;
  if (account === undefined) throw new Error('an account that was just made is not there');
  return { ...account, isNew: rowCount === 1 };
}
