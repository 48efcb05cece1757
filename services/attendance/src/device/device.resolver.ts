import { forbidden } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { Allow, LocalDateScalar, PageArgs, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  DevicePage,
  DevicePinType,
  DeviceType,
  RefusedDeviceType,
  RefusedLineType,
  UnknownPinType,
} from './device.type.ts';
import { ListDevices } from './list-devices.ts';
import { loadPins, loadRefusedLines, loadUnknownPins } from './load-device.ts';
import { mayManage } from './manage.ts';

@Resolver(() => DeviceType)
export class DeviceResolver {
  constructor(private readonly list: ListDevices) {}

  @Query(() => DevicePage, {
    nullable: true,
    description:
      'Mesin presensi: the machines, by name, a page at a time. A unit’s admin finds those of their units.',
  })
  @Allow('PERSONNEL_ADMIN', 'UNIT_ADMIN', 'OPERATOR')
  devices(@Args() args: PageArgs, @Context() context: RequestContext): Promise<DevicePage> {
    return this.list.page(context, args);
  }

  @Query(() => DeviceType, {
    nullable: true,
    description: 'Mesin presensi by its serial number; null for one that is not in the caller’s list.',
  })
  @Allow('PERSONNEL_ADMIN', 'UNIT_ADMIN', 'OPERATOR')
  device(
    @Args('serial', { type: () => String, description: 'Nomor seri.' }) serial: string,
    @Context() context: RequestContext,
  ): Promise<DeviceType | null> {
    return this.list.bySerial(context, serial);
  }

  @Query(() => [RefusedDeviceType], {
    nullable: true,
    description: 'Mesin yang ditolak: the 100 that came last and were not let in.',
  })
  @Allow('PERSONNEL_ADMIN', 'OPERATOR')
  refusedDevices(@Context() context: RequestContext): Promise<RefusedDeviceType[]> {
    return this.list.refused(context);
  }

  @ResolveField(() => [UnknownPinType], {
    nullable: true,
    description: 'PINs with events that are nobody’s, those with the most first; 500 at most.',
  })
  unknownPins(@Parent() device: DeviceType, @Context() context: RequestContext): Promise<UnknownPinType[]> {
    requireManager(device, context);
    return loadUnknownPins(context, device.id);
  }

  @ResolveField(() => [DevicePinType], {
    nullable: true,
    description: 'Whose its PINs are, by PIN.',
  })
  pins(
    @Parent() device: DeviceType,
    @Context() context: RequestContext,
    @Args('date', { type: () => LocalDateScalar, nullable: true, description: 'The day; absent: today.' })
    date: LocalDate | null,
  ): Promise<DevicePinType[]> {
    requireManager(device, context);
    return loadPins(context, device.id, date ?? context.actor.today);
  }

  @ResolveField(() => [RefusedLineType], {
    nullable: true,
    description: 'What it sent that can’t be read, the last first; 50 at most.',
  })
  lastRefusedLines(
    @Parent() device: DeviceType,
    @Context() context: RequestContext,
  ): Promise<RefusedLineType[]> {
    requireManager(device, context);
    return loadRefusedLines(context, device.id);
  }
}

/** An operator sees how machines fare, and nothing of people: a PIN stands for one. */
function requireManager({ unit }: DeviceType, { actor }: RequestContext): void {
  if (!mayManage(actor, unit.id)) throw forbidden();
}
