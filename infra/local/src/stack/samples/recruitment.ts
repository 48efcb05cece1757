import { join } from 'node:path';
import {
  isEligible,
  sampleSelections,
  SKB_PARTS,
  writeApplicants,
  writeSkb,
  writeSkd,
  type SampleApplicant,
  type SampleSelection,
} from '@asn/sample';
import { Problem } from '../../servers/problem.ts';
import { does, graphAs, type Graph } from './graph.ts';
import { lookUp } from './look-up.ts';
import { SelectionOfSample } from './sample-selection.ts';
import type { SampleContext } from './sample-step.ts';
import { vacantPlaces } from './vacant-places.ts';

/** What a person judges of an application. */
const REQUIREMENTS = ['IDENTITY_CARD', 'DIPLOMA', 'TRANSCRIPT', 'APPLICATION_LETTER', 'STATEMENT'];

/**
 * Two selections: one of CPNS that has come to the filing, and one of PPPK that takes applicants now. Nobody is proposed,
 * so that the regency keeps the people that its manifest has. A stage is worked on while it is on: the schedule is
 * changed by a decree for each, and at last begins the present stage on the first of the month.
 */
export async function recruitmentSample(context: SampleContext): Promise<void> {
  const { manifest, addresses } = context;
  const { people, seed, asOf } = manifest;
  const [cpns, pppk] = sampleSelections({ people, seed, asOf });
  if (cpns === undefined || pppk === undefined) throw new Problem('The sample has no selections.');
  const token = await context.token('personnel-admin');
  const admin = graphAs(`${addresses.gateway}/graphql`, token);
  const officer = graphAs(`${addresses.gateway}/graphql`, await context.token('appointing-officer'));
  const lines = [...cpns.lines, ...pppk.lines];
  const { today, units } = await lookUp(context, token, {
    people: [],
    units: lines.map(({ unitId }) => unitId),
  });
  const positions = await vacantPlaces(admin, lines, units, `${today.slice(0, 7)}-01`);
  await untilFiling(context, { admin, officer }, new SelectionOfSample(admin, cpns, today), cpns, positions);
  await open(context, new SelectionOfSample(admin, pppk, today), pppk, positions);
}

async function untilFiling(
  context: SampleContext,
  { admin, officer }: { admin: Graph; officer: Graph },
  office: SelectionOfSample,
  selection: SampleSelection,
  positions: ReadonlyMap<string, string>,
): Promise<void> {
  await office.announce(positions, SKB_PARTS);
  if (await office.hasCandidates()) return;
  const { applicants } = selection;
  const file = (name: string) => join(context.folder, `cpns-${name}.csv`);
  const upload = (...words: string[]) => context.asn('recruitment', ...words, '--as', 'personnel-admin');

  await office.goTo('REGISTRATION');
  await writeApplicants(file('applicants'), selection);
  await upload('applicants', office.id, file('applicants'));
  await office.goTo('ADMINISTRATIVE_SELECTION');
  await judge(admin, office, applicants);
  await office.goTo('ADMINISTRATIVE_OBJECTION');
  await object(admin, office, applicants);
  await office.goTo('SKD');
  await writeSkd(file('skd'), applicants.filter(isEligible));
  await upload('results', office.id, 'SKD', file('skd'));
  await step(admin, 'publishShortlist', office.id);
  const invited = new Set(
    (await office.applications())
      .filter(({ ranking }) => ranking?.skd === 'P/L')
      .map(({ participantNumber }) => participantNumber),
  );
  context.say(`${applicants.length} applied for CPNS, ${invited.size} are invited to the SKB`);
  await office.goTo('SKB');
  for (const { part } of SKB_PARTS) {
    await writeSkb(
      file(part.toLowerCase()),
      part,
      applicants.filter(({ number }) => invited.has(number)),
    );
    await upload('results', office.id, part, file(part.toLowerCase()));
  }
  await office.goTo('INTEGRATION');
  if ((await office.seen())?.publication === null) {
    const decree = { number: '800/CPNS/HASIL', date: office.since };
    await does(officer, 'publishResult', { selection: office.id, decree });
  }
  await office.goTo('FILING', office.since);
  await step(admin, 'openFiling', office.id);
}

async function open(
  context: SampleContext,
  office: SelectionOfSample,
  selection: SampleSelection,
  positions: ReadonlyMap<string, string>,
): Promise<void> {
  await office.announce(positions, []);
  const file = join(context.folder, 'pppk-applicants.csv');
  await writeApplicants(file, selection);
  await office.goTo('REGISTRATION', office.since);
  await context.asn('recruitment', 'applicants', office.id, file, '--as', 'personnel-admin');
  context.say(`${selection.applicants.length} have applied for PPPK until now`);
}

/** Judges who has not been: everything is met but the document that somebody lacks. */
async function judge(
  graph: Graph,
  office: SelectionOfSample,
  applicants: readonly SampleApplicant[],
): Promise<void> {
  const lacking = new Map(applicants.map(({ number, lacks }) => [number, lacks]));
  const judgements = (await office.applications())
    .filter(({ verdict }) => verdict === null)
    .map(({ id, participantNumber }) => ({
      application: id,
      findings: findings(lacking.get(participantNumber) ?? null),
    }));
  if (judgements.length > 0) await does(graph, 'judgeApplications', { selection: office.id, judgements });
}

/** Those who object do, and are answered. */
async function object(
  graph: Graph,
  office: SelectionOfSample,
  applicants: readonly SampleApplicant[],
): Promise<void> {
  const applied = new Map((await office.applications()).map((one) => [one.participantNumber, one]));
  for (const { number, objection } of applicants) {
    const application = applied.get(number);
    if (objection === null || application === undefined) continue;
    let [raised] = application.objections;
    if (raised === undefined) {
      const { today } = office;
      const told = { number: `800/SANGGAH/${number}`, portalReference: `SSCASN-${number}`, raisedOn: today };
      const grounds = 'Dokumen yang diunggah lengkap dan terbaca.';
      const input = { application: application.id, ...told, grounds };
      const { application: changed } = await does<{ application: typeof application }>(
        graph,
        'raiseObjection',
        input,
        'application { objections { id upheld } }',
      );
      [raised] = changed.objections;
    }
    if (raised === undefined || raised.upheld !== null) continue;
    const upheld = objection === 'UPHELD';
    const reasons = upheld ? 'Dokumen terbaca; verifikator keliru.' : 'Dokumen yang diunggah bukan miliknya.';
    const answer = { objection: raised.id, upheld, reasons };
    await does(graph, 'answerObjection', upheld ? { ...answer, findings: findings(null) } : answer);
  }
}

const findings = (lacks: string | null) =>
  REQUIREMENTS.map((requirement) => ({
    requirement,
    met: requirement !== lacks,
    reason: requirement === lacks ? 'Dokumen tidak terbaca.' : null,
  }));

/** A mutation about the selection alone. */
async function step(graph: Graph, mutation: string, id: string): Promise<void> {
  const query = `mutation ($id: ID!) { done: ${mutation}(selection: $id) { rejections { message } } }`;
  const { done } = await graph<{ done: { rejections: { message: string }[] } }>(query, { id });
  if (done.rejections.length > 0) throw new Problem(done.rejections.map(({ message }) => message).join(' '));
}
