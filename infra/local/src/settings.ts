import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './servers/problem.ts';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
/** Everything a local stack keeps or downloads. */
export const LOCAL = join(ROOT, '.local');

/** The services of the graph, the owner of the people first: each has a folder, a port, a database and two roles of its name. */
export const SERVICES = ['personnel', 'competency', 'recruitment', 'performance', 'attendance'] as const;
export type ServiceName = (typeof SERVICES)[number];

export type EventLogChoice = 'kafka' | 'embedded' | 'auto';

/** Each listening port with the variable that changes it. */
export const PORTS = {
  gateway: ['GATEWAY_PORT', 4000],
  personnel: ['PERSONNEL_PORT', 4101],
  competency: ['COMPETENCY_PORT', 4102],
  recruitment: ['RECRUITMENT_PORT', 4103],
  performance: ['PERFORMANCE_PORT', 4104],
  attendance: ['ATTENDANCE_PORT', 4105],
  identity: ['IDENTITY_PORT', 4110],
  postgres: ['POSTGRES_PORT', 4120],
  kafka: ['KAFKA_PORT', 4130],
  kafkaController: ['KAFKA_CONTROLLER_PORT', 4131],
} as const satisfies Record<string, readonly [variable: string, standard: number]>;

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
