import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../employee/account.ts';
import { notInReach } from '../employee/reach.ts';
import { LAST_BEFORE_FIRST, textRejections } from '../employee/text.ts';
import type { AssignPinInput, DeviceChanged, PinAssigned } from './device.input.ts';
import { DEVICE_NOT_FOUND, PIN, PIN_NOT_USABLE } from './device.sentences.ts';
import { lockManaged } from './manage.ts';
import { hadHappened, ownerOfPin } from './owner-of-pin.sql.ts';

/**
 * Says whose a PIN is in a period, also one that has passed: the events of these days become theirs. Nothing is edited
 * for it; what was said before counts again on no day that this covers.
 */
@Injectable()
export class AssignPin {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: AssignPinInput): Promise<PinAssigned & DeviceChanged> {
    const { employee = null, pin, from, to = null, reason } = input;
    await this.authority.require(context);
    // A unit's admin could otherwise have somebody of another unit come to work.
    const refused =
      employee === null
        ? undefined
        : await notInReach(context, this.authority, employee, ['UNIT_ADMIN', 'PERSONNEL_ADMIN']);
    return this.useCases.run<PinAssigned & DeviceChanged>(context, async (unit) => {
      const device = await lockManaged(unit, { id: input.device });
      if (device === null) return { rejections: [DEVICE_NOT_FOUND], warnings: [] };
      const rejections = [...(refused === undefined ? [] : [refused]), ...textRejections({ reason })];
      if (!PIN.test(pin)) rejections.push(PIN_NOT_USABLE);
      if (to !== null && to < from) rejections.push(LAST_BEFORE_FIRST);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { sql, now, actor } = unit;
      if (await isSaid(unit, device.id, input)) return { rejections, warnings: [], id: device.id, moved: 0 };
      await sql.query(
        `insert into device_pin (device_id, pin, person_id, valid, reason, recorded_at, recorded_by)
         values ($1, $2, $3, daterange($4, $5, '[]'), $6, $7, $8)`,
        [device.id, pin, employee, from, to, reason.trim(), now, accountOf(actor)],
      );
      const moved = await attribute(unit, device.id, { pin, from, to });
      return { rejections, warnings: [], id: device.id, moved };
    });
  }
}

/** Whether this is what was said last of the PIN: a list that is handed in again changes nothing. */
async function isSaid(
  { sql }: UnitOfWork,
  deviceId: string,
  { pin, employee = null, from, to = null }: AssignPinInput,
): Promise<boolean> {
  const { rows } = await sql.query<{ same: boolean }>(
    `select person_id is not distinct from $3::uuid and valid = daterange($4, $5, '[]') as same
     from device_pin where device_id = $1 and pin = $2 order by id desc limit 1`,
    [deviceId, pin, employee, from, to],
  );
  return rows[0]?.same ?? false;
}

/** Gives the events of these days to whom the PIN is now. Answers how many changed hands. */
async function attribute(
  { sql }: UnitOfWork,
  deviceId: string,
  { pin, from, to }: { pin: string; from: string; to: string | null },
): Promise<number> {
  const { rowCount } = await sql.query(
    `update check_in c set person_id = owner.person_id
     from check_in told left join lateral (${ownerOfPin('told.machine_id', 'told.pin', 'told.day')}) owner on true
     where told.machine_id = $1 and told.pin = $2
       and told.local_time >= $3::date and ($4::date is null or told.local_time < $4::date + 1)
       and c.device_id = told.device_id and c.event_id = told.event_id
       and c.person_id is distinct from owner.person_id and ${hadHappened('c')}`,
    [deviceId, pin, from, to],
  );
  return rowCount;
}
