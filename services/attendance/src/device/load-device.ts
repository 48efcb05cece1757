import type { LocalDate } from '@asn/civil-date';
import { inLanguage } from '@asn/law';
import { loadEmployee } from '@asn/people';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { refusedLineSentence, type LineRefusal } from '../attlog/attlog-line.ts';
import type { DevicePinType, DeviceType, RefusedLineType, UnknownPinType } from './device.type.ts';
import { hadHappened } from './owner-of-pin.sql.ts';

type DeviceRow = Omit<DeviceType, 'unit' | 'lastSeen' | 'clockDriftAt'> & {
  unitId: string;
  lastSeen: string | null;
  clockDriftAt: string | null;
};

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** A machine, with all others asked for in the same breath. Who may see it is asked before. */
export const loadDevice = (context: RequestContext, id: string): Promise<DeviceType | null> =>
  batched(context, 'device', id, (ids) => readDevices(context, ids));

async function readDevices(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, DeviceType>> {
  const { rows } = await sql<DeviceRow>`
    select d.id, d.serial, d.name, d.unit_id as "unitId", d.tells_direction as "tellsDirection",
      d.network::text as network, d.in_use as "inUse", d.last_seen::text as "lastSeen",
      d.clock_drift_seconds as "clockDriftSeconds", d.clock_drift_at::text as "clockDriftAt", d.events::int as events,
      nobodys.unknown as "unknownEvents", nobodys.future as "futureEvents",
      (select count(*)::int from refused_line r where r.device_id = d.id) as "refusedLines"
    from device d cross join lateral (
      select count(*) filter (where ${sql.raw(hadHappened('c'))})::int as unknown,
        count(*) filter (where not ${sql.raw(hadHappened('c'))})::int as future
      from check_in c where c.machine_id = d.id and c.person_id is null) nobodys
    where d.id = any (${[...ids]}::uuid[])`.execute(context.db);
  return new Map(
    rows.map(({ unitId, lastSeen, clockDriftAt, ...row }) => [
      row.id,
      { ...row, unit: { id: unitId }, lastSeen: instant(lastSeen), clockDriftAt: instant(clockDriftAt) },
    ]),
  );
}

/** PINs of a machine with events that are nobody's, those with the most first; 500 at most. */
export async function loadUnknownPins(context: RequestContext, id: string): Promise<UnknownPinType[]> {
  const { rows } = await sql<UnknownPinType>`
    select c.pin, count(*)::int as events, min(c.day)::text as "firstDay", max(c.day)::text as "lastDay"
    from check_in c where c.machine_id = ${id} and c.person_id is null and ${sql.raw(hadHappened('c'))}
    group by c.pin order by events desc, c.pin limit 500`.execute(context.db);
  return rows;
}

/** Whose the PINs of a machine are on a day, by PIN. */
export async function loadPins(
  context: RequestContext,
  id: string,
  day: LocalDate,
): Promise<DevicePinType[]> {
  const { rows } = await sql<Omit<DevicePinType, 'employee'> & { personId: string | null }>`select * from (
      select distinct on (pin) pin, person_id as "personId", lower(valid)::text as "from",
        (upper(valid) - 1)::text as "to", reason
      from device_pin where device_id = ${id} and valid @> ${day}::date order by pin, id desc) pins
    where "personId" is not null order by pin`.execute(context.db);
  return Promise.all(
    rows.map(async ({ personId, ...row }) => ({
      ...row,
      employee: personId === null ? null : await loadEmployee(context, personId),
    })),
  );
}

/** What a machine sent that can't be read, the last first; 50 at most. */
export async function loadRefusedLines(context: RequestContext, id: string): Promise<RefusedLineType[]> {
  const { rows } = await sql<{ line: string; code: LineRefusal; received_at: string }>`
    select line, code, received_at::text from refused_line where device_id = ${id}
    order by received_at desc, digest limit 50`.execute(context.db);
  return rows.map(({ line, code, received_at }) => ({
    line,
    reason: inLanguage(refusedLineSentence(code), context.language),
    receivedAt: new Date(received_at),
  }));
}
