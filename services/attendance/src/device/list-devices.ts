import { Authority } from '@asn/people';
import { pageOf, type LastSeen, type PageArgs, type Pin, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DevicePage, DeviceType, RefusedDeviceType } from './device.type.ts';
import { loadDevice } from './load-device.ts';

/** Machines are few and are not dated: a page pins nothing. */
const NOTHING: Pin<boolean> = { write: () => ({}), read: () => true };

/** The machines that an account looks after, and those that were not let in. */
@Injectable()
export class ListDevices {
  constructor(private readonly authority: Authority) {}

  async page(context: RequestContext, { first, after = null }: PageArgs): Promise<DevicePage> {
    await this.authority.require(context);
    const { nodes, pageInfo } = await pageOf(
      { first, after },
      { filter: 'devices', first: true, pin: NOTHING, read: (_, last, limit) => read(context, last, limit) },
    );
    const devices = await Promise.all(nodes.map(({ id }) => loadDevice(context, id)));
    return { nodes: devices.filter((device): device is DeviceType => device !== null), pageInfo };
  }

  /** One by its serial number; null when there is none in the list of the caller. */
  async bySerial(context: RequestContext, serial: string): Promise<DeviceType | null> {
    await this.authority.require(context);
    const { rows } = await sql<{ id: string }>`
      select id from device where serial = ${serial.replaceAll('\0', '')} ${own(context)}`.execute(
      context.db,
    );
    return rows[0] === undefined ? null : loadDevice(context, rows[0].id);
  }

  /** The 100 that came last. */
  async refused(context: RequestContext): Promise<RefusedDeviceType[]> {
    const { rows } = await sql<
      Omit<RefusedDeviceType, 'firstSeen' | 'lastSeen'> & Record<'firstSeen' | 'lastSeen', string>
    >`
      select r.serial, host(r.address) as address, r.first_seen::text as "firstSeen",
        r.last_seen::text as "lastSeen", exists (select from device d where d.serial = r.serial) as registered
      from refused_device r order by r.last_seen desc, r.serial limit 100`.execute(context.db);
    return rows.map((row) => ({
      ...row,
      firstSeen: new Date(row.firstSeen),
      lastSeen: new Date(row.lastSeen),
    }));
  }
}

/** The machines of the caller's units; for whoever looks after all of them, any. */
const own = ({ actor: { roles, administeredUnits } }: RequestContext) =>
  roles.has('PERSONNEL_ADMIN') || roles.has('OPERATOR')
    ? sql``
    : sql`and unit_id = any (${[...administeredUnits]}::uuid[])`;

async function read(context: RequestContext, last: LastSeen | null, limit: number): Promise<LastSeen[]> {
  const beyond = last === null ? sql`` : sql`and (name, id) > (${last.name}, ${last.id}::uuid)`;
  const { rows } = await sql<LastSeen>`
    select id, name from device where true ${own(context)} ${beyond} order by name, id limit ${limit}`.execute(
    context.db,
  );
  return rows;
}
