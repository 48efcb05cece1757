import { generateResults } from '@asn/sample';
import { Problem } from '../../servers/problem.ts';
import { does, graphAs, type Graph } from './graph.ts';
import type { SampleContext } from './sample-step.ts';

interface Skp {
  id: string;
  year: number;
  agreed: { results: { id: string; indicators: { id: string }[] }[] } | null;
  draft: { version: number; revision: number } | null;
  progress: { id: string }[];
}

const SKP = 'id year agreed { results { id indicators { id } } } draft { version revision } progress { id }';
const MINE = `query ($year: Int!) { me { employee { id skp(year: $year) { ${SKP} } feedback { id } } } }`;
const ONE = `query ($id: ID!) { skp(id: $id) { ${SKP} } }`;

/**
 * Results of 2023 to 2025 for everybody, by the import; and a year that runs for two of the sample: the superior and the
 * employee, who agree on what is expected, with progress, and feedback. What is there already is left as it is.
 */
export async function performanceSample(context: SampleContext): Promise<void> {
  const { manifest, folder } = context;
  const { people, seed, asOf } = manifest;
  const { file, rows } = await generateResults({ directory: folder, people, seed, asOf });
  context.say(`${rows} results of 2023 to 2025`);
  await context.asn('performance', 'import', file, '--as', 'personnel-admin');
  const graph = async (username: string) =>
    graphAs(`${context.addresses.gateway}/graphql`, await context.token(username));
  await runningYear(await graph('superior'), await graph('employee'), Number(asOf.slice(0, 4)));
}

async function runningYear(superior: Graph, employee: Graph, year: number): Promise<void> {
  const { me } = await employee<{ me: { employee: { id: string; skp: Skp[]; feedback: { id: string }[] } } }>(
    MINE,
    {
      year,
    },
  );
  const open = async () =>
    (await does<{ skp: { id: string } }>(employee, 'openSkp', { from: `${year}-01-01` }, 'skp { id }')).skp
      .id;
  const id = me.employee.skp[0]?.id ?? (await open());
  let skp = await one(employee, id);
  if (skp.agreed === null) {
    if (skp.draft === null) await does(employee, 'draftSkp', { skp: id, ...EXPECTED });
    const { version, revision } = (await one(employee, id)).draft!;
    for (const side of [employee, superior]) await does(side, 'agreeSkp', { skp: id, version, revision });
    skp = await one(employee, id);
  }
  if (skp.progress.length === 0) await recordProgress(employee, skp);
  if (me.employee.feedback.length === 0) {
    await does(superior, 'giveFeedback', { employee: me.employee.id, ...SAID });
  }
}

async function one(graph: Graph, id: string): Promise<Skp> {
  const { skp } = await graph<{ skp: Skp | null }>(ONE, { id });
  if (skp === null) throw new Problem('The SKP of the sample is not there any more.');
  return skp;
}

async function recordProgress(employee: Graph, { id: skp, year, agreed }: Skp): Promise<void> {
  const [indicator] = agreed!.results[0]!.indicators;
  for (const [month, amount] of [1, 1, 2].entries()) {
    await does(employee, 'recordProgress', {
      skp,
      indicator: indicator!.id,
      amount,
      happenedOn: `${year}-0${month + 1}-25`,
      description: `Laporan bulan ke-${month + 1} disusun dan dikirim.`,
      evidence: `Arsip bidang, map laporan ${year}, nomor ${month + 1}`,
    });
  }
}

const EXPECTED = {
  results: [
    {
      title: 'Laporan bulanan bidang disusun tepat waktu',
      part: 'UTAMA',
      weight: 60,
      indicators: [{ aspect: 'KUANTITAS', text: 'Jumlah laporan bulanan', target: 12, unit: 'dokumen' }],
    },
    {
      title: 'Data bidang dimutakhirkan',
      part: 'UTAMA',
      weight: 40,
      indicators: [{ aspect: 'KUALITAS', text: 'Data yang mutakhir', target: 100, unit: '%' }],
    },
  ],
  behaviours: [{ value: 'AKUNTABEL', expectation: 'Setiap laporan dapat ditelusuri sumbernya' }],
};

const SAID = {
  seen: 'Tiga laporan bulanan dikirim sebelum tanggal 26, lengkap dengan sumber datanya.',
  effect: 'Rekapitulasi dinas selesai tanpa menunggu bidang lain.',
  next: 'Bagikan lembar kerja Anda kepada rekan satu bidang.',
};
