import { generateAttendance, type SampleMachine } from '@asn/sample';
import { does, graphAs, type Graph } from './graph.ts';
import { lookUp, type Ids } from './look-up.ts';
import type { SampleContext } from './sample-step.ts';

const DEVICES = 'query ($after: String) { devices(first: 500, after: $after) { nodes { id serial } } }';
/** Mutations that are under way at once. */
const AT_ONCE = 8;

/**
 * What the machines of an office each, the hospital, a puskesmas and a school recorded since the first of last month, the
 * leave and duty trips of that time, and the working time of these units. Elsewhere none is laid down, and nobody there
 * is judged.
 */
export async function attendanceSample(context: SampleContext): Promise<void> {
  const { manifest, addresses, folder, say } = context;
  const { people, seed, asOf } = manifest;
  const token = await context.token('personnel-admin');
  const graph = graphAs(`${addresses.gateway}/graphql`, token);
  const { today } = await lookUp(context, token, { people: [], units: [] });
  const machines = await generateAttendance({ directory: folder, people, seed, asOf, today });
  const { devices } = await graph<{ devices: { nodes: { id: string; serial: string }[] } }>(DEVICES, {});
  for (const machine of machines) {
    const ids = await lookUp(context, token, {
      people: machine.people.map(({ pnsId }) => pnsId),
      units: [machine.unitId],
    });
    const known = devices.nodes.find(({ serial }) => serial === machine.serial);
    const device = known?.id ?? (await register(graph, machine, ids));
    await inTurn(machine.people, ({ pin, pnsId }) =>
      ofSomebody(graph, 'assignPin', ids, pnsId, {
        device,
        pin,
        from: machine.since,
        reason: 'Daftar PIN mesin',
      }),
    );
    await context.asn('attendance', 'import', machine.file, '--as', 'personnel-admin');
    await excuse(graph, machine, ids);
    await layDown(graph, machine, ids);
    say(`${machine.name}: ${machine.events} check-ins of ${machine.people.length} people`);
  }
}

async function register(graph: Graph, { serial, name, unitId }: SampleMachine, ids: Ids): Promise<string> {
  const input = { serial, name, unit: ids.units[unitId] };
  const { device } = await does<{ device: { id: string } }>(graph, 'registerDevice', input, 'device { id }');
  return device.id;
}

async function excuse(graph: Graph, { leaves, dutyTrips }: SampleMachine, ids: Ids): Promise<void> {
  for (const { pnsId, from, to } of leaves) {
    const leave = { kind: 'ANNUAL_LEAVE', from, to, document: `850/CUTI/${from}`, documentDate: from };
    await ofSomebody(graph, 'recordLeave', ids, pnsId, leave);
  }
  for (const { pnsId, from, to } of dutyTrips) {
    const trip = { from, to, document: `094/SPT/${from}`, documentDate: from };
    await ofSomebody(graph, 'recordDutyTrip', ids, pnsId, trip);
  }
}

/** Last, so that the days are counted once, with all that is known of them. */
async function layDown(graph: Graph, machine: SampleMachine, ids: Ids): Promise<void> {
  const { pattern, since, unitId, nightShifts } = machine;
  const unit = ids.units[unitId];
  await does(graph, 'assignSchedule', { unit, pattern, from: since, reason: 'Perbup jam kerja' });
  for (const { pnsId, from, to } of nightShifts) {
    const nights = { pattern: 'SHIFT_NIGHT', from, to, reason: 'Jadwal dinas malam' };
    await ofSomebody(graph, 'assignSchedule', ids, pnsId, nights);
  }
}

/** Somebody of the sample whom personnel has refused has nothing recorded. */
async function ofSomebody(
  graph: Graph,
  mutation: string,
  ids: Ids,
  pnsId: string,
  input: object,
): Promise<void> {
  const employee = ids.people[pnsId];
  if (employee !== undefined) await does(graph, mutation, { employee, ...input });
}

async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}
