import { randomUUID } from 'node:crypto';
import {
  eventually,
  openOtherOffice,
  tellSmallRegency,
  type Follower,
  type OtherOffice,
  type SmallRegency,
} from '@asn/office';
import type { AppraisalSnapshot, DisciplineSnapshot, PositionSnapshot } from '@asn/events';
import pg from 'pg';
import { startRecruitment } from './recruitment.fixture.ts';
import { TalentAnswers } from './talent-answers.fixture.ts';

const decree = { basis: { decree: { number: '1', date: '2026-01-02' } } };

/** What of somebody a test may say; the rest is as an official has it who would be in box 9. */
export interface Official {
  education?: string | null;
  grade?: string;
  retiresOn?: string | null;
  position?: Partial<PositionSnapshot>;
  since?: string;
}

/** A small regency in the eyes of recruitment, and an office that stands for the other services. */
export class TalentOffice extends TalentAnswers {
  readonly others: OtherOffice;
  readonly units: SmallRegency['units'];
  readonly people: SmallRegency['people'];
  /** As a superuser, to look at what no role may. */
  readonly database: pg.Client;

  private constructor(recruitment: Follower, others: OtherOffice, { units, people }: SmallRegency) {
    super(recruitment);
    this.others = others;
    this.units = units;
    this.people = people;
    this.database = new pg.Client({ connectionString: recruitment.database.superuserUrl });
    // Dropping the database ends the connection.
    this.database.on('error', () => {});
  }

  static async start(): Promise<TalentOffice> {
    const recruitment = await startRecruitment();
    const others = await openOtherOffice(recruitment.log);
    const office = new TalentOffice(recruitment, others, await tellSmallRegency(recruitment.office));
    await office.database.connect();
    await recruitment.caughtUp();
    return office;
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.others.close();
    await this.recruitment.stop();
  }

  /** These services say that they live. */
  async heard(...owners: ('performance' | 'attendance' | 'competency')[]): Promise<void> {
    for (const owner of owners) await this.others.live(owner);
    await eventually(
      async () =>
        (await this.database.query('select topic from source_heard')).rows.map(({ topic }) => topic),
      (topics) => owners.every((owner) => topics.includes(`asn.${owner}`)),
    );
  }

  /** A pengawas with S-1 and III/d for years, in a position that is known. */
  async employ(name: string, unit: string, official: Official = {}) {
    const { office } = this.recruitment;
    const { education = '40', grade = 'III/d', retiresOn = '2040-04-01', since = '2020-01-01' } = official;
    const positionId = await office.openPosition(unit, 'Kepala Subbagian', {
      kind: 'PENGAWAS',
      echelon: 'IV.a',
      ...official.position,
    });
    const id = await office.employ(name, unit, { positionId, from: since });
    await office.changeEmployee(
      id,
      'asn.personnel.employee-corrected.v1',
      { educationLevel: education, retiresOn, grade: { grade, effectiveOn: '2022-04-01' } },
      { ...decree, corrected: ['educationLevel'] },
    );
    await this.recruitment.caughtUp();
    return { id, positionId };
  }

  async appraise(
    employeeId: string,
    year: number,
    predikat: AppraisalSnapshot['predikat'],
    id: string = randomUUID(),
  ): Promise<string> {
    const type = 'asn.performance.appraisal-sealed.v1' as const;
    await this.others.tell(type, id, { employeeId, year, predikat, sealedOn: `${year + 1}-01-15` });
    await this.others.takenEffect('performance', this.recruitment.database.superuserUrl);
    return id;
  }

  async sanction(
    employeeId: string,
    sanctions: Pick<DisciplineSnapshot['sanctions'][number], 'level' | 'from' | 'to'>[],
  ): Promise<void> {
    const told = sanctions.map((one) => ({ ...one, sanctionId: randomUUID(), kind: 'PENURUNAN' }));
    await this.others.tell('asn.attendance.sanction-imposed.v1', employeeId, { sanctions: told });
    await this.others.takenEffect('attendance', this.recruitment.database.superuserUrl);
  }

  /** The position requires these levels. */
  async require(positionId: string, levels: Record<string, number>): Promise<void> {
    const told = Object.entries(levels).map(([competency, level]) => ({
      competency,
      level,
      from: '2020-01-01',
      to: null,
    }));
    await this.others.tell('asn.competency.requirement-changed.v1', positionId, { levels: told });
    await this.others.takenEffect('competency', this.recruitment.database.superuserUrl);
  }

  /** The person reaches these levels. */
  async assess(personId: string, levels: Record<string, number>): Promise<void> {
    const told = Object.entries(levels).map(([competency, level]) => ({
      competency,
      level,
      assessedOn: '2025-01-01',
      validUntil: null,
    }));
    await this.others.tell('asn.competency.assessment-recorded.v1', personId, { assessments: told });
    await this.others.takenEffect('competency', this.recruitment.database.superuserUrl);
  }

  async score(
    employee: string,
    part: 'REINFORCEMENT' | 'POTENTIAL',
    score: number,
    subject = 'personnel-admin',
  ) {
    return this.does(
      subject,
      'recordTalentScores',
      {
        assessedOn: '2026-03-01',
        validUntil: '2028-03-01',
        source: 'Pusat penilaian BKN, laporan 12/2026',
        scores: [{ employee, part, score }],
      },
      'employees { id }',
    );
  }

  /** All that puts somebody in box 9. */
  async shine(id: string, positionId: string): Promise<void> {
    await this.require(positionId, { INTEGRITAS: 3 });
    await this.assess(id, { INTEGRITAS: 3 });
    await this.appraise(id, 2024, 'BAIK');
    await this.appraise(id, 2025, 'SANGAT_BAIK');
    await this.score(id, 'REINFORCEMENT', 80);
    await this.score(id, 'POTENTIAL', 80);
  }

  /** Waits until whoever changed has been placed. */
  placed(): Promise<unknown> {
    return eventually(
      async () =>
        (await this.database.query('select count(*)::int as due from talent_due')).rows[0]?.due as number,
      (due) => due === 0,
    );
  }
}
