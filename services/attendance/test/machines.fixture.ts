import { freePort } from '@asn/testkit';
import { Bungo, type Answer } from './bungo.fixture.ts';

export interface Device {
  id: string;
  serial: string;
  name: string;
  unit: { id: string };
  lastSeen: string | null;
  clockDriftSeconds: number | null;
  events: number;
  unknownEvents: number;
  futureEvents: number;
  refusedLines: number;
  unknownPins: { pin: string; events: number; firstDay: string; lastDay: string }[] | null;
  pins: { pin: string; employee: { id: string } | null; from: string; to: string | null }[] | null;
  lastRefusedLines: { line: string; reason: string }[] | null;
}
export interface Changed {
  device: Device | null;
  pushPath?: string | null;
  moved?: number | null;
  rejections: { code: string; path: string[] }[];
}
interface RefusedDevice {
  serial: string;
  address: string;
  registered: boolean;
}
interface CheckInOf {
  deviceId: string;
  machine: string | null;
  occurredAt: string;
  direction: string | null;
}
export interface Day {
  date: string;
  status: string;
  firstIn: string | null;
  lastOut: string | null;
  checkIns: CheckInOf[];
}

const DEVICE = `id serial name unit { id } lastSeen clockDriftSeconds events unknownEvents futureEvents refusedLines
  unknownPins { pin events firstDay lastDay } pins { pin employee { id } from to } lastRefusedLines { line reason }`;
const CHANGED = `device { ${DEVICE} } rejections { code path }`;

/** A small regency with attendance machines. */
export class Machines {
  readonly bungo: Bungo;
  readonly port: number;

  private constructor(bungo: Bungo, port: number) {
    this.bungo = bungo;
    this.port = port;
  }

  static async start({ asProcess = false }: { asProcess?: boolean } = {}): Promise<Machines> {
    const port = await freePort();
    return new Machines(await Bungo.start({ asProcess, devicePort: port }), port);
  }

  stop(): Promise<void> {
    return this.bungo.stop();
  }

  register(subject: string, input: object): Promise<Answer<Changed>> {
    const query = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { pushPath ${CHANGED} } }`;
    return this.#ask(subject, query, { input }, 'registerDevice');
  }

  change(subject: string, input: object): Promise<Answer<Changed>> {
    const query = `mutation ($input: ChangeDeviceInput!) { changeDevice(input: $input) { pushPath ${CHANGED} } }`;
    return this.#ask(subject, query, { input }, 'changeDevice');
  }

  assign(subject: string, input: object): Promise<Answer<Changed>> {
    const query = `mutation ($input: AssignPinInput!) { assignPin(input: $input) { moved ${CHANGED} } }`;
    return this.#ask(subject, query, { input }, 'assignPin');
  }

  /** A machine of the school, whose PINs are assigned since the beginning of 2026. */
  async inSchool(serial: string, pins: Record<string, string> = {}, changes: object = {}) {
    const { units, people } = this.bungo;
    const input = { serial, name: serial, unit: units['school'], ...changes };
    const { found } = await this.register('education-admin', input);
    const id = found!.device!.id;
    for (const [pin, who] of Object.entries(pins)) {
      const assignment = {
        device: id,
        pin,
        employee: people[who],
        from: '2026-01-01',
        reason: 'daftar awal',
      };
      await this.assign('personnel-admin', assignment);
    }
    return { id, serial, path: found!.pushPath! };
  }

  devices(subject: string, variables: Record<string, unknown> = {}) {
    const query = `query ($first: Int! = 50, $after: String) {
      devices(first: $first, after: $after) { nodes { ${DEVICE} } pageInfo { hasNextPage endCursor } } }`;
    return this.#ask<{ nodes: Device[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }>(
      subject,
      query,
      variables,
      'devices',
    );
  }

  async device(id: string): Promise<Device> {
    const { found } = await this.devices('personnel-admin');
    return found!.nodes.find((device) => device.id === id)!;
  }

  refused(subject: string): Promise<Answer<RefusedDevice[]>> {
    return this.#ask(subject, `{ refusedDevices { serial address registered } }`, {}, 'refusedDevices');
  }

  /** The day of one of the regency's people. */
  async day(who: string, date: string): Promise<Day> {
    const query = `query ($people: [_Any!]!, $date: LocalDate!) {
      _entities(representations: $people) { ... on Employee { attendance(date: $date) {
        date status firstIn lastOut checkIns { deviceId machine occurredAt direction } } } } }`;
    const people = [{ __typename: 'Employee', id: this.bungo.people[who] }];
    const answer = await this.#ask<[{ attendance: Day }]>(
      'personnel-admin',
      query,
      { people, date },
      '_entities',
    );
    return answer.found![0].attendance;
  }

  /** What a machine asks of or sends to its port, below `/iclock`. */
  async iclock(path: string, body?: string, headers: Record<string, string> = {}) {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers,
    });
    return { status: response.status, text: await response.text() };
  }

  push({ serial, path }: { serial: string; path: string }, lines: readonly string[], stamp = '9999') {
    const body = lines.map((line) => `${line}\n`).join('');
    return this.iclock(`${path}/iclock/cdata?SN=${serial}&table=ATTLOG&Stamp=${stamp}`, body);
  }

  /** Hands in lines of a machine's file. */
  async handIn(subject: string, device: string, lines: readonly string[], from = 1) {
    const token = await this.bungo.attendance.issuer.token({ sub: subject });
    const response = await fetch(`${this.bungo.attendance.url}/devices/attlog`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device, from, lines }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async #ask<T>(
    subject: string,
    query: string,
    variables: Record<string, unknown>,
    field: string,
  ): Promise<Answer<T>> {
    const { data, errors } = await (await this.bungo.attendance.as(subject))({ query, variables });
    const found = (data as Record<string, T> | null)?.[field] ?? null;
    return { found, errors: errors.map(({ extensions }) => extensions?.['code']) };
  }
}
