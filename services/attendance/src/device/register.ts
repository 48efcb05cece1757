import { Authority } from '@asn/people';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { accountOf } from '../employee/account.ts';
import { textRejections } from '../employee/text.ts';
import type { ChangeDeviceInput, DeviceChanged, RegisterDeviceInput } from './device.input.ts';
import { DEVICE_NOT_FOUND, ADMINISTERED_UNIT_REQUIRED, deviceRejections } from './device.sentences.ts';
import { lockManaged, managesUnit } from './manage.ts';
import { hashOf, newPushKey, pushPathOf } from './push-key.ts';

/** Takes machines into use, moves them, and lets them go. What they told stays. */
@Injectable()
export class RegisterDevice {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: RegisterDeviceInput): Promise<DeviceChanged> {
    await this.authority.require(context);
    return this.useCases.run<DeviceChanged>(context, async (unit) => {
      const { serial, name, network = null } = input;
      const rejections = [...deviceRejections({ serial, network }), ...textRejections({ name })];
      if (!(await managesUnit(unit, input.unit))) rejections.push(ADMINISTERED_UNIT_REQUIRED);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const [id, key] = [randomUUID(), newPushKey()];
      await unit.sql.query(
        `insert into device
           (id, serial, name, unit_id, tells_direction, key_hash, network, registered_at, registered_by)
         values ($1, $2, $3, $4, $5, $6, network($7::inet), $8, $9)`,
        [
          id,
          serial,
          name.trim(),
          input.unit,
          input.tellsDirection,
          hashOf(key),
          network,
          unit.now,
          accountOf(unit.actor),
        ],
      );
      return { rejections, warnings: [], id, pushPath: pushPathOf(key) };
    });
  }

  async change(context: RequestContext, input: ChangeDeviceInput): Promise<DeviceChanged> {
    await this.authority.require(context);
    return this.useCases.run<DeviceChanged>(context, async (unit) => {
      const device = await lockManaged(unit, { id: input.device });
      if (device === null) return { rejections: [DEVICE_NOT_FOUND], warnings: [] };
      const rejections = [
        ...deviceRejections({ network: input.network || null }),
        ...textRejections({ name: input.name ?? 'kept' }),
      ];
      const movesTo = input.unit ?? null;
      if (movesTo !== null && !(await managesUnit(unit, movesTo)))
        rejections.push(ADMINISTERED_UNIT_REQUIRED);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const key = input.renewPath ? newPushKey() : null;
      await write(unit, device.id, input, key);
      return { rejections, warnings: [], id: device.id, pushPath: key && pushPathOf(key) };
    });
  }
}

async function write(
  { sql }: UnitOfWork,
  id: string,
  { name, unit, tellsDirection, network, inUse, tellAgain }: ChangeDeviceInput,
  key: string | null,
): Promise<void> {
  await sql.query(
    `update device set
       name = coalesce($2, name), unit_id = coalesce($3, unit_id),
       tells_direction = coalesce($4, tells_direction), in_use = coalesce($5, in_use),
       network = case when $6::text is null then network else network(nullif($6, '')::inet) end,
       key_hash = coalesce($7, key_hash), stamp = case when $8 then null else stamp end
     where id = $1`,
    [
      id,
      name?.trim() ?? null,
      unit ?? null,
      tellsDirection ?? null,
      inUse ?? null,
      network ?? null,
      key && hashOf(key),
      tellAgain,
    ],
  );
}
