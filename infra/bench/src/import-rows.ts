import { join } from 'node:path';
import { withClient, type ServiceDatabase } from '@asn/local/servers';
import { generateSample } from '@asn/sample';
import { copyTransactions, insertBare, type BareTransaction } from './bare-inserts.ts';
import { importFile } from './import-file.ts';
import { number, type Figure } from './results.ts';
import { asSuperuser, eventLogs, openDatabase, startServers, type Servers } from './servers.ts';
import { ADMIN, openIssuer, startSubgraph } from './services.ts';
import { median, timed } from './statistics.ts';
import type { Benchmark } from './benchmark.ts';

const PEOPLE = 6_000;
const ROUNDS = 3;
const LEAST_RATIO = 0.3;
const PREPARED = 'with_units';

/** People imported per second, beside bare inserts of what the import wrote. */
export const importRows: Benchmark = async ({ resources, folder, people = PEOPLE }) => {
  const [log = 'embedded'] = await eventLogs();
  const servers = await startServers(resources, log);
  const { files } = await generateSample({ directory: join(folder, 'sample'), people });
  await prepare(servers, files.units);

  const imports: { upload: number; apply: number }[] = [];
  const floors: number[] = [];
  let written: BareTransaction[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const theImport = async () => {
      const { transactions, ...times } = await onCopy(servers, `import_${round}`, (database, name) =>
        importInto(servers, database, name, files.employees),
      );
      imports.push(times);
      written = transactions;
    };
    const bareInserts = () =>
      onCopy(servers, `bare_${round}`, async ({ url }) => {
        floors.push(await withClient(url, (sql) => timed(() => insertBare(sql, written))));
      });
    // The first floor needs what the first import wrote; from then on they take turns.
    const inTurn = round % 2 === 1 ? [theImport, bareInserts] : [bareInserts, theImport];
    for (const each of inTurn) await each();
  }
  return [figure(people, log, imports, floors, written)];
};

/** The database that each round begins with: all units, nobody in them. */
async function prepare(servers: Servers, unitFile: string): Promise<void> {
  const database = await openDatabase(servers.superuserUrl, PREPARED, { role: 'personnel' });
  await importInto(servers, database, PREPARED, unitFile);
}

async function onCopy<T>(
  servers: Servers,
  name: string,
  run: (database: ServiceDatabase, name: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(servers.superuserUrl, name, { role: 'personnel', template: PREPARED });
  // What earlier work left to be written to the disk is nobody's here.
  await withClient(servers.superuserUrl, (sql) => sql.query('checkpoint'));
  return run(database, name);
}

/** A service of its own for each import, as after a first start. */
async function importInto(servers: Servers, database: ServiceDatabase, name: string, file: string) {
  await using resources = new AsyncDisposableStack();
  const issuer = await openIssuer(resources);
  const { url } = await startSubgraph(resources, 'personnel', { servers, database, issuer });
  const token = await issuer.token({ sub: ADMIN });
  // Awaited here: the service must not be stopped before.
  return await withClient(asSuperuser(servers.superuserUrl, name), async (sql) => {
    const { id, upload, apply } = await importFile({ url, token, file }, sql);
    return { upload, apply, transactions: await copyTransactions(sql, id) };
  });
}

function figure(
  people: number,
  log: string,
  imports: { upload: number; apply: number }[],
  floors: number[],
  written: BareTransaction[],
): Figure {
  const rate = (milliseconds: number) => (people / milliseconds) * 1000;
  const whole = rate(median(imports.map(({ upload, apply }) => upload + apply)));
  const apply = rate(median(imports.map((each) => each.apply)));
  const floor = rate(median(floors));
  const ratio = whole / floor;
  return {
    what: `import of ${number(people)} people, received and applied (${log} log)`,
    measured: `${number(whole)} rows/s (applying alone ${number(apply)})`,
    floor: `${number(floor)} rows/s, bare inserts in ${written.length} transactions`,
    target: `at least ${LEAST_RATIO} of the floor: ${ratio.toFixed(2)}`,
    passed: ratio >= LEAST_RATIO,
    numbers: { whole_per_s: whole, apply_per_s: apply, floor_per_s: floor, ratio },
  };
}
