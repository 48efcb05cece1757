import { Authority } from '@asn/people';
import { SUBGRAPH, UseCases, type Payload, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { DEVICE_NOT_FOUND } from '../device/device.sentences.ts';
import { lockManaged } from '../device/manage.ts';
import { accountOf } from '../employee/account.ts';
import { readFileLine, type LineRefusal, type MachineEvent } from './attlog-line.ts';
import { keepEvents } from './keep-events.ts';

export interface AttlogTaken extends Payload {
  /** The id of the machine. */
  deviceId: string;
  /** Events that were new, and how many of these are nobody's yet. */
  recorded: number;
  unknown: number;
  /** Events that were there already. */
  known: number;
  /** Lines that are no events, by their place in the batch, from 0. */
  refused: { at: number; code: LineRefusal }[];
}

/** Takes a part of a machine's file. Lines stand or fall alone; the same again changes nothing. */
@Injectable()
export class ImportAttlog {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  async run(
    context: RequestContext,
    serial: string,
    lines: readonly string[],
  ): Promise<AttlogTaken | Payload> {
    await this.authority.require(context);
    return this.useCases.run<AttlogTaken | Payload>(context, async (unit) => {
      const refused: AttlogTaken['refused'] = [];
      const events: MachineEvent[] = [];
      lines.forEach((line, at) => {
        if (line.trim() === '') return;
        const read = readFileLine(line);
        if (typeof read === 'string') refused.push({ at, code: read });
        else events.push(read);
      });
      const device = await lockManaged(unit, { serial });
      if (device === null) return { rejections: [DEVICE_NOT_FOUND], warnings: [] };
      const { recorded, attributed } = await keepEvents(unit, device, events, {
        recordedBy: accountOf(unit.actor),
        zone: this.subgraph.environment.CIVIL_TIME_ZONE,
      });
      return {
        rejections: [],
        warnings: [],
        deviceId: device.id,
        recorded,
        unknown: recorded - attributed,
        known: events.length - recorded,
        refused,
      };
    });
  }
}
