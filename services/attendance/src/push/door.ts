import { RequestContexts, sqlOf, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hashOf } from '../device/push-key.ts';

/** What a machine shows of itself: its serial number, the key in its path if there is one, and where it comes from. */
export interface Knock {
  serial: string;
  key: string | null;
  address: string;
}

export interface Admitted {
  id: string;
  stamp: string | null;
}

/**
 * Who is let in to push. A machine has no token: it proves itself by the key in its path, which nobody guesses, or,
 * where it takes no path, by coming from the network that was written down for it.
 */
@Injectable()
export class Door {
  constructor(private readonly contexts: RequestContexts) {}

  /** The context in which a machine's events are kept: nobody's rights are needed for that, and none are had. */
  context(): RequestContext {
    return this.contexts.ofService('OPERATOR', randomUUID());
  }

  /** The machine, noted as being in contact; null for one that is not let in, which is noted for the admin. */
  async admit(context: RequestContext, { serial, key, address }: Knock): Promise<Admitted | null> {
    const sql = sqlOf(context.em);
    const { rows } = await sql.query<Admitted>(
      `select id, stamp from device
       where serial = $1 and in_use and (key_hash = $2 or $3::inet <<= network)`,
      [serial, key === null ? null : hashOf(key), address],
    );
    const [device] = rows;
    if (device !== undefined) return device;
    await sql.query(`delete from refused_device where last_seen < $1::timestamptz - interval '30 days'`, [
      context.now,
    ]);
    // Not more than a row a minute for one that hammers, nor more rows than an admin would read.
    await sql.query(
      `insert into refused_device (serial, address, first_seen, last_seen)
       select $1, $2, $3, $3
       where exists (select from refused_device where serial = $1)
         or (select count(*) from (select from refused_device limit ${MOST_REFUSED}) kept) < ${MOST_REFUSED}
       on conflict (serial) do update set address = excluded.address, last_seen = excluded.last_seen
       where refused_device.last_seen < excluded.last_seen - interval '1 minute'`,
      [serial, address, context.now],
    );
    return null;
  }

  /** Notes that a machine is in contact. Every ten seconds it asks; that is not written each time. */
  async seen(context: RequestContext, id: string): Promise<void> {
    await sqlOf(context.em).query(
      `update device set last_seen = $2
       where id = $1 and (last_seen is null or last_seen < $2::timestamptz - interval '30 seconds')`,
      [id, context.now],
    );
  }
}

const MOST_REFUSED = 1000;
