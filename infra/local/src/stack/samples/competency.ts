import { generateCompetency, type SampleManifest } from '@asn/sample';
import { Problem } from '../../servers/problem.ts';
import { does, graphAs, type Graph } from './graph.ts';
import { lookUp } from './look-up.ts';
import type { SampleContext } from './sample-step.ts';

const HOST = 'BPSDM Provinsi Jambi';

/** Two groups that take a training again and again. */
const PROGRAMMES = [
  { training: 'PKP', cycleMonths: 60, positionKind: 'PENGAWAS', echelon: 'IV.a', from: '2025-01-01' },
  { training: 'BT-LAYAN', cycleMonths: 24, positionKind: 'PELAKSANA', from: '2026-01-01' },
];

/**
 * The dictionary, the catalogue, required levels, assessments, and two years of courses, by the command line; two
 * programmes, a session of two seats for which four have registered, and a claim that waits for the superior. What is
 * there already is left as it is.
 */
export async function competencySample(context: SampleContext): Promise<void> {
  const { manifest, folder, addresses } = context;
  const { people, seed, asOf } = manifest;
  for (const { path, rows } of await generateCompetency({ directory: folder, people, seed, asOf })) {
    await context.asn('competency', 'import', path, '--as', 'personnel-admin');
    context.say(`${rows} rows of ${path.split('/').at(-1)}`);
  }
  const token = await context.token('personnel-admin');
  const url = `${addresses.gateway}/graphql`;
  const admin = graphAs(url, token);
  const { today, people: ids } = await lookUp(context, token, { people: registered(manifest), units: [] });
  const trainings = await catalogue(admin);
  await openProgrammes(admin, trainings);
  await openSession(admin, trainings.get('BT-ARSIP')!, today, Object.values(ids));
  await claim(graphAs(url, await context.token('employee')), `${Number(asOf.slice(0, 4))}-02-10`);
}

/** Four of the people that have accounts. */
const registered = ({ accounts }: SampleManifest): string[] =>
  Object.values(accounts)
    .flatMap(({ pnsId }) => pnsId ?? [])
    .slice(0, 4);

async function catalogue(admin: Graph): Promise<Map<string, string>> {
  const { trainings } = await admin<{ trainings: { id: string; code: string }[] }>(
    '{ trainings { id code } }',
    {},
  );
  return new Map(trainings.map(({ id, code }) => [code, id]));
}

async function openProgrammes(admin: Graph, trainings: ReadonlyMap<string, string>): Promise<void> {
  const { trainingProgrammes } = await admin<{ trainingProgrammes: { training: { code: string } }[] }>(
    '{ trainingProgrammes { training { code } } }',
    {},
  );
  for (const { training, ...programme } of PROGRAMMES) {
    if (trainingProgrammes.some((one) => one.training.code === training)) continue;
    await does(admin, 'openTrainingProgramme', {
      ...programme,
      training: trainings.get(training),
      host: HOST,
    });
  }
}

async function openSession(
  admin: Graph,
  training: string,
  today: string,
  people: readonly string[],
): Promise<void> {
  const { trainingSessions } = await admin<{
    trainingSessions: { nodes: { id: string; training: { id: string } }[] };
  }>('{ trainingSessions { nodes { id training { id } } } }', {});
  const month = monthAfter(today);
  const session =
    trainingSessions.nodes.find((one) => one.training.id === training)?.id ??
    (
      await does<{ session: { id: string } }>(
        admin,
        'openTrainingSession',
        { training, host: HOST, place: 'Muara Bungo', from: `${month}-10`, to: `${month}-12`, quota: 2 },
        'session { id }',
      )
    ).session.id;
  const { trainingParticipants } = await admin<{
    trainingParticipants: { nodes: { employee: { id: string } }[] };
  }>('query ($session: ID!) { trainingParticipants(session: $session) { nodes { employee { id } } } }', {
    session,
  });
  const there = new Set(trainingParticipants.nodes.map(({ employee }) => employee.id));
  for (const employee of people.filter((id) => !there.has(id)))
    await does(admin, 'registerForTraining', { session, employee });
}

const monthAfter = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};

async function claim(employee: Graph, day: string): Promise<void> {
  const name = 'Bimtek Penyusunan Laporan';
  const { me } = await employee<{ me: { employee: { learningRecords: { name: string }[] } | null } }>(
    '{ me { employee { learningRecords { name } } } }',
    {},
  );
  if (me.employee === null) throw new Problem('The employee of the sample is not there any more.');
  if (me.employee.learningRecords.some((one) => one.name === name)) return;
  await does(employee, 'proposeLearning', {
    kind: 'TECHNICAL',
    name,
    host: HOST,
    from: day,
    to: day,
    hours: 8,
    certificate: 'BT-LAP/017',
  });
}
