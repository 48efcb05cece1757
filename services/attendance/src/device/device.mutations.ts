import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssignPin } from './assign-pin.ts';
import {
  AssignPinInput,
  AssignPinPayload,
  ChangeDeviceInput,
  DevicePayload,
  RegisterDeviceInput,
  type DeviceChanged,
} from './device.input.ts';
import { DeviceType } from './device.type.ts';
import { loadDevice } from './load-device.ts';
import { RegisterDevice } from './register.ts';

@Resolver(() => DevicePayload)
export class DeviceMutations {
  constructor(
    private readonly machines: RegisterDevice,
    private readonly pins: AssignPin,
  ) {}

  @Mutation(() => DevicePayload, {
    nullable: true,
    description: 'Mendaftarkan mesin presensi, and answers the path to which it pushes.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  registerDevice(@Args('input') input: RegisterDeviceInput, @Context() context: RequestContext) {
    return this.machines.run(context, input);
  }

  @Mutation(() => DevicePayload, {
    nullable: true,
    description: 'Changes a machine, moves it, gives it a new path, or takes it out of use.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  changeDevice(@Args('input') input: ChangeDeviceInput, @Context() context: RequestContext) {
    return this.machines.change(context, input);
  }

  @Mutation(() => AssignPinPayload, {
    nullable: true,
    description:
      'Menetapkan pemilik PIN: the events of these days become theirs, also those that came before. Of what is said of a day, the last counts; the same again changes nothing.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  assignPin(@Args('input') input: AssignPinInput, @Context() context: RequestContext) {
    return this.pins.run(context, input);
  }

  @ResolveField(() => DeviceType, { nullable: true })
  device(@Parent() changed: DeviceChanged, @Context() context: RequestContext): Promise<DeviceType | null> {
    return deviceOf(changed, context);
  }
}

@Resolver(() => AssignPinPayload)
export class AssignPinPayloadResolver {
  @ResolveField(() => DeviceType, { nullable: true })
  device(@Parent() changed: DeviceChanged, @Context() context: RequestContext): Promise<DeviceType | null> {
    return deviceOf(changed, context);
  }
}

const deviceOf = ({ id }: DeviceChanged, context: RequestContext): Promise<DeviceType | null> =>
  id === undefined ? Promise.resolve(null) : loadDevice(context, id);
