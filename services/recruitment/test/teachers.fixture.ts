import { eventually, tellSmallRegency, type Follower, type SmallRegency } from '@asn/office';
import { addDays, dayOf } from '@asn/civil-date';
import pg from 'pg';
import { judgedRequirements } from '../src/application/requirement.rule.ts';
import { stagesOf, type SelectionKind, type Stage } from '../src/selection/stage.table.ts';
import { startRecruitment } from './recruitment.fixture.ts';

export const today = dayOf(new Date(), 'Asia/Jakarta');
const decree = { number: '800/1/BKPSDMD', date: today };

/** A schedule in which a stage began so many days ago; the others lie before and after it, three days each. */
export const scheduleAt = (present: Stage, daysAgo = 0, kind: SelectionKind = 'CPNS') => {
  const stages = stagesOf(kind);
  return stages.map((stage, place) => {
    const from = addDays(today, (place - stages.indexOf(present)) * 3 - daysAgo);
    return { stage, from, to: addDays(from, 2) };
  });
};

const HEADER = 'NIK,NO PESERTA,NAMA,TANGGAL LAHIR,EMAIL,NO. HP,FORMASI,PENDIDIKAN,IPK';
const born = (index: number) => `2000-01-${String(index).padStart(2, '0')}`;

/** The participant export of as many applicants: numbers 2600001 and on, born one day after the other. */
export const applicantsFile = (count: number): string =>
  [
    HEADER,
    ...Array.from({ length: count }, (_, index) => {
      const serial = String(index + 1).padStart(4, '0');
      return `'150801${serial}010001,26${serial},Peserta ${serial},${born(index + 1)},,,GURU-01,S-1 PGSD,"3,50"`;
    }),
  ].join('\n');

export interface Answer {
  rejections: { code: string; message: string }[];
  candidate?: { id: string; state: string } | null;
  application?: ApplicationSeen | null;
  selection?: { id: string; publication: { sha256: string; edition: number } | null } | null;
}
export interface ApplicationSeen {
  id: string;
  verdict: string | null;
  objections: { id: string; stage: string; upheld: boolean | null; reasons: string; answerBy: string }[];
}
export interface CandidateSeen {
  id: string;
  state: string;
  codes: string[];
  succeeds: string | null;
  application: { participantNumber: string };
}

/** A selection of teachers in a small regency: one formation line with places for two. */
export class Teachers {
  readonly recruitment: Follower;
  readonly regency: SmallRegency;
  readonly database: pg.Client;
  position = '';
  selection = '';
  kind: SelectionKind = 'CPNS';

  private constructor(recruitment: Follower, regency: SmallRegency) {
    this.recruitment = recruitment;
    this.regency = regency;
    this.database = new pg.Client({ connectionString: recruitment.database.superuserUrl });
    this.database.on('error', () => {});
  }

  static async start(options?: { asProcess?: boolean }): Promise<Teachers> {
    const recruitment = await startRecruitment(options);
    const regency = await tellSmallRegency(recruitment.office);
    const teachers = new Teachers(recruitment, regency);
    teachers.position = await recruitment.office.openPosition(regency.units.school, 'Guru', { need: 4 });
    await recruitment.caughtUp();
    await teachers.database.connect();
    teachers.selection = (await teachers.createSelection('CPNS 2026')).selection!.id;
    return teachers;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.recruitment.stop();
  }

  async ask<T>(subject: string, query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await (await this.recruitment.as(subject))({ query, variables });
    return { data: data as T, errors: errors.map(({ extensions }) => extensions?.['code']) };
  }

  /** One mutation with one input; what it answers. */
  async do(subject: string, mutation: string, input: string, value: object): Promise<Answer> {
    const thing = input.includes('Candidate')
      ? 'candidate { id state }'
      : input.includes('Objection')
        ? 'application { id verdict objections { id stage upheld reasons answerBy } }'
        : /Interview|Conflict/.test(input)
          ? ''
          : 'selection { id publication { sha256 edition } }';
    const query = `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${thing} rejections { code message } } }`;
    const { data, errors } = await this.ask<Record<string, Answer> | null>(subject, query, { input: value });
    return data?.[mutation] ?? { rejections: errors.map((code) => ({ code: String(code), message: '' })) };
  }

  /** One mutation that takes the selection alone. */
  async step(subject: string, mutation: string): Promise<Answer> {
    const query = `mutation ($id: ID!) { ${mutation}(selection: $id) { selection { id publication { sha256 edition } } rejections { code message } } }`;
    const { data, errors } = await this.ask<Record<string, Answer> | null>(subject, query, {
      id: this.selection,
    });
    return data?.[mutation] ?? { rejections: errors.map((code) => ({ code: String(code), message: '' })) };
  }

  createSelection(name: string, changes: object = {}): Promise<Answer> {
    return this.do('personnel-admin', 'createSelection', 'CreateSelectionInput', {
      kind: 'CPNS',
      year: 2026,
      name,
      decree,
      stages: scheduleAt('ANNOUNCEMENT'),
      skbParts: [
        { part: 'CAT', weight: 60 },
        { part: 'INTERVIEW', weight: 40 },
      ],
      ...changes,
    });
  }

  goTo(stage: Stage, daysAgo = 0): Promise<Answer> {
    return this.do('personnel-admin', 'rescheduleSelection', 'RescheduleSelectionInput', {
      selection: this.selection,
      decree,
      stages: scheduleAt(stage, daysAgo, this.kind),
    });
  }

  addLine(changes: object = {}): Promise<Answer> {
    return this.do('personnel-admin', 'addFormationLine', 'AddFormationLineInput', {
      selection: this.selection,
      position: this.position,
      code: 'GURU-01',
      kind: 'UMUM',
      places: 2,
      educationLevels: ['40'],
      ...changes,
    });
  }

  /** Uploads a CSV: `applicants`, or `results/SKD`. */
  async upload(path: string, text: string, subject = 'personnel-admin') {
    const token = await this.recruitment.issuer.token({ sub: subject });
    const response = await fetch(`${this.recruitment.url}/selections/${this.selection}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: text,
    });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  }

  async handover(candidate: string, subject = 'personnel') {
    const token = await this.recruitment.issuer.token({ sub: subject });
    const response = await fetch(`${this.recruitment.url}/handover/${candidate}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async applications(): Promise<{ id: string; participantNumber: string; verdict: string | null }[]> {
    const { data } = await this.ask<{ applications: { nodes: never[] } }>(
      'personnel-admin',
      'query ($id: ID!) { applications(selection: $id, first: 500) { nodes { id participantNumber verdict } } }',
      { id: this.selection },
    );
    return data.applications.nodes;
  }

  /** Everybody meets everything, but who is named with a requirement that is not met. */
  async judgeAll(notMet: Record<string, string> = {}): Promise<Answer> {
    const applications = await this.applications();
    return this.do('personnel-admin', 'judgeApplications', 'JudgeApplicationsInput', {
      selection: this.selection,
      judgements: applications.map(({ id, participantNumber }) => ({
        application: id,
        findings: judgedRequirements.map((requirement) => {
          const met = notMet[participantNumber] !== requirement;
          return { requirement, met, reason: met ? null : 'tidak terbaca' };
        }),
      })),
    });
  }

  async candidates(subject = 'personnel-admin'): Promise<CandidateSeen[]> {
    const { data } = await this.ask<{ candidates: { nodes: CandidateSeen[] } }>(
      subject,
      'query ($id: ID!) { candidates(selection: $id) { nodes { id state codes succeeds application { participantNumber } } } }',
      { id: this.selection },
    );
    return data.candidates.nodes;
  }

  /** The candidate with this number, once they are in the state. */
  async candidateIn(state: string, participantNumber: string): Promise<CandidateSeen> {
    const seen = await eventually(
      () => this.candidates(),
      (all) =>
        all.some((one) => one.state === state && one.application.participantNumber === participantNumber),
    );
    return seen.find(({ application }) => application.participantNumber === participantNumber)!;
  }

  propose(candidate: CandidateSeen): Promise<Answer> {
    const serial = candidate.application.participantNumber.slice(-2);
    return this.do('personnel-admin', 'proposeCandidate', 'ProposeCandidateInput', {
      candidate: candidate.id,
      nip: `200001${serial}2027032001`.slice(0, 15) + `0${serial}`,
      grade: 'III/a',
      decree,
      effectiveOn: addDays(today, 30),
    });
  }

  /** From the announcement to the filing: `count` applicants, the lower the number the better. */
  async untilFiling(count: number): Promise<void> {
    await this.addLine();
    await this.goTo('REGISTRATION');
    await this.upload('applicants', applicantsFile(count));
    await this.goTo('ADMINISTRATIVE_SELECTION');
    await this.judgeAll();
    await this.goTo('SKD');
    const numbers = (await this.applications()).map(({ participantNumber }) => participantNumber);
    const skd = numbers.map((number, place) => `${number};100;130;${200 - place}`);
    await this.upload('results/SKD', ['NO PESERTA;TWK;TIU;TKP', ...skd].join('\n'));
    await this.step('personnel-admin', 'publishShortlist');
    await this.goTo('SKB');
    await this.appointPanel();
    const cat = numbers.map((number, place) => `${number};${90 - place},25`);
    await this.upload('results/CAT', ['NO PESERTA;NILAI', ...cat].join('\n'));
    for (const { id } of (await this.applications()).slice(0, 6)) {
      for (const scorer of ['director', 'headmaster']) await this.score(scorer, id, 80);
    }
    await this.goTo('INTEGRATION');
    await this.publishResult();
    await this.goTo('FILING');
    await this.step('personnel-admin', 'openFiling');
  }

  appointPanel(changes: object = {}): Promise<Answer> {
    const { director, headmaster, nurse } = this.regency.people;
    return this.do('personnel-admin', 'appointPanel', 'AppointPanelInput', {
      selection: this.selection,
      decree,
      scorers: [director, headmaster, nurse],
      rubric: [{ criterion: 'SUBSTANCE', description: 'Isi', weight: 100, highest: 100 }],
      ...changes,
    });
  }

  score(subject: string, application: string, points: number): Promise<Answer> {
    return this.do(subject, 'scoreInterview', 'ScoreInterviewInput', {
      application,
      marks: [{ criterion: 'SUBSTANCE', points }],
    });
  }

  publishResult(subject = 'appointing-officer', lots: string[] = []): Promise<Answer> {
    const input = { selection: this.selection, decree, lots };
    return this.do(subject, 'publishResult', 'PublishResultInput', input);
  }
}
