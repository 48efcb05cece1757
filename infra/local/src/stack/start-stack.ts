import { Problem } from '../servers/problem.ts';
import { LOCAL, SERVICES, type Settings } from '../settings.ts';
import { endOrphans, recordStack, runningLauncher } from '../stack-record.ts';
import { build } from './build.ts';
import { graphServices, identityService, startDatabases, startLocalKafka } from './compose.ts';
import { changeOfLog, chooseEventLog, type EventLogDecision } from './event-log.ts';
import { checkDisk } from './disk.ts';
import { checkPorts } from './ports.ts';
import { say, step } from './progress.ts';
import { launchService, type Service } from './services.ts';
import type { Supervisor } from './supervise.ts';

/**
 * Starts everything in the order in which one needs the other, as much at once as that allows.
 *
 * @param watch true runs the services from source and starts each again when its code changes.
 * @returns the event log that the stack runs on.
 * @throws Problem when something does not start; what did start is the supervisor's to stop.
 */
export async function startStack(
  settings: Settings,
  supervisor: Supervisor,
  watch: boolean,
): Promise<EventLogDecision> {
  const launcher = runningLauncher();
  if (launcher !== undefined) {
    throw new Problem(
      `The stack of this clone already runs (process ${launcher}): stop it with Ctrl-C or kill ${launcher}.`,
    );
  }
  const orphans = await endOrphans();
  if (orphans > 0) say(`Ended ${orphans} processes that a killed start had left behind.`);

  checkDisk(LOCAL);
  recordStack([]);

  const log = await chooseEventLog(settings);
  const ownKafka = log.kind === 'kafka' && !log.brokers;
  const kafkaPorts = ownKafka ? (['kafka', 'kafkaController'] as const) : [];
  await checkPorts(settings, ['gateway', ...SERVICES, 'devices', 'identity', 'postgres', ...kafkaPorts]);
  console.log(`✔ Event log: ${log.kind === 'kafka' ? 'Apache Kafka' : 'embedded'}, because ${log.because}`);
  const change = changeOfLog(log.kind);
  if (change) say(change);

  const service = (each: Service) =>
    step(`${each.name} on ${settings.ports[each.name]}`, () =>
      supervisor.start(each.name, 'service', () => launchService(each, settings, watch)),
    );
  const [databases, brokers] = await Promise.all([
    step(`PostgreSQL on ${settings.ports.postgres}`, () => startDatabases(settings, supervisor)),
    ownKafka
      ? step(`Kafka on ${settings.ports.kafka}`, () => startLocalKafka(settings, supervisor))
      : log.brokers,
    service(identityService(settings)),
    step('Services built', build),
  ]);
  const decision = { ...log, ...(brokers && { brokers }) };
  await Promise.all(graphServices(settings, databases, decision).map(service));
  return decision;
}
