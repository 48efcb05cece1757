import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './servers/problem.ts';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
/** Everything a local stack keeps or downloads. */
export const LOCAL = join(ROOT, '.local');

/**
 * The services of the graph with the port of each, the owner of the people first. A service has a folder, a database
 * and two roles of its name, and its variables begin with it. `npm run generate -- service` adds a row.
 */
const SERVICE_PORTS = {
  personnel: 4101,
  competency: 4102,
  recruitment: 4103,
  performance: 4104,
  attendance: 4105,
};
export type ServiceName = keyof typeof SERVICE_PORTS;
export const SERVICES = Object.keys(SERVICE_PORTS) as ServiceName[];

export type EventLogChoice = 'kafka' | 'embedded' | 'auto';

type Port = readonly [variable: string, standard: number];
const servicePort = (name: ServiceName): Port => [`${name.toUpperCase()}_PORT`, SERVICE_PORTS[name]];

/** Each listening port with the variable that changes it. */
export const PORTS = {
  gateway: ['GATEWAY_PORT', 4000] as Port,
  ...(Object.fromEntries(SERVICES.map((name) => [name, servicePort(name)])) as Record<ServiceName, Port>),
  /** Where attendance machines push. */
  devices: ['DEVICE_PORT', 4115] as Port,
  identity: ['IDENTITY_PORT', 4110] as Port,
  postgres: ['POSTGRES_PORT', 4120] as Port,
  kafka: ['KAFKA_PORT', 4130] as Port,
  kafkaController: ['KAFKA_CONTROLLER_PORT', 4131] as Port,
};

export interface Settings {
  ports: Record<keyof typeof PORTS, number>;
  eventLog: EventLogChoice;
  /** Brokers that run elsewhere; undefined starts our own. */
  kafkaBrokers: string | undefined;
  eventSource: string;
  civilTimeZone: string;
  logLevel: string;
}

/** The only reader of the environment. @throws Problem that lists everything wrong with it. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const wrong: string[] = [];
  const ports = Object.fromEntries(
    Object.entries(PORTS).map(([name, [variable, standard]]) => {
      const port = Number(environment[variable] || standard);
      if (!Number.isInteger(port) || port < 1 || port > 65_535) wrong.push(`${variable} is no port`);
      return [name, port];
    }),
  ) as Settings['ports'];
  const eventLog = environment['EVENT_LOG'] || 'auto';
  if (!isChoice(eventLog)) wrong.push('EVENT_LOG is none of kafka, embedded, auto');
  if (wrong.length > 0) throw new Problem(`The environment is not right: ${wrong.join('; ')}.`);
  return {
    ports,
    eventLog: eventLog as EventLogChoice,
    kafkaBrokers: environment['KAFKA_BROKERS'] || undefined,
    eventSource: environment['EVENT_SOURCE'] || '/kabupaten/bungo',
    civilTimeZone: environment['CIVIL_TIME_ZONE'] || 'Asia/Jakarta',
    logLevel: environment['LOG_LEVEL'] || 'info',
  };
}

/** CI runs on a machine that has what it takes, so there nothing may be left out quietly. */
export const isContinuousIntegration = (): boolean => process.env['CI'] === 'true';

function isChoice(text: string): text is EventLogChoice {
  return text === 'kafka' || text === 'embedded' || text === 'auto';
}

/** What a tool (Nx, Jest, psql) inherits: everything, as if the person had called it. */
export function toolEnvironment(own: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...own };
}

/** What a process of the stack inherits from the person's shell, with its own settings on top. */
export function childEnvironment(own: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR, LANG, CI } = process.env;
  const inherited = { PATH, HOME, TMPDIR, LANG, CI };
  const given = Object.entries(inherited).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(given), ...own };
}
