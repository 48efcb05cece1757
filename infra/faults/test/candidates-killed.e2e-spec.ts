import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { holdRow } from './hold-row.fixture.ts';
import { Recruiting, type Side } from './recruiting.fixture.ts';

const PLACES = 6;
let recruiting: Recruiting;
beforeAll(async () => {
  recruiting = await Recruiting.start({ places: PLACES, ranked: PLACES + 3 });
}, 120_000);
afterAll(() => recruiting.stop(), 60_000);

/** Kills a service exactly where it writes this row for whatever `act` began, and starts it again. */
async function killedAt(
  side: Side,
  row: { table: string; when: string; on: string },
  end: 'cut' | 'letGo',
  act: () => Promise<void>,
): Promise<void> {
  const held = await holdRow(recruiting.databases[side], row);
  const acting = act();
  await held.reached();
  await recruiting.kill(side);
  await held[end]();
  await recruiting.startOne(side);
  await acting;
}

/** After each fault: nobody is hired twice, and both sides say the same of whoever is. */
afterEach(async () => {
  const all = await recruiting.bothSides();
  const hired = all.filter(({ person }) => person !== null);
  expect(new Set(hired.map(({ person }) => person)).size).toBe(hired.length);
  expect(all.filter(({ state, employee, person }) => state === 'HIRED' && employee !== person)).toEqual([]);
  const { rows } = await recruiting.sql.personnel.query<{ held: number; people: number }>(
    `select count(*)::int as held, count(distinct person_id)::int as people
     from appointment where position_id = $1`,
    [recruiting.position],
  );
  expect(rows).toEqual([{ held: hired.length, people: hired.length }]);
  for (const side of ['personnel', 'recruitment'] as const)
    expect((await recruiting.sql[side].query('select from parked_key')).rowCount).toBe(0);
});

describe('a candidate is hired once on both sides when', () => {
  it.each<[string, Side, { table: string; when: string; on: string }, 'cut' | 'letGo']>([
    [
      'recruitment is killed while it writes the proposal, which is lost',
      'recruitment',
      { table: 'outbox', on: 'insert', when: `new.type = 'asn.recruitment.candidate-proposed.v1'` },
      'cut',
    ],
    [
      'recruitment is killed while it hands over, and the handover stands without an answer',
      'recruitment',
      { table: 'candidate', on: 'update', when: `new.state = 'HANDED_OVER'` },
      'letGo',
    ],
    [
      'personnel is killed while it writes the appointment',
      'personnel',
      { table: 'appointment', on: 'insert', when: 'true' },
      'cut',
    ],
    [
      'personnel is killed while it writes its answer, which is then committed by itself',
      'personnel',
      { table: 'outbox', on: 'insert', when: `new.type = 'asn.personnel.candidate-hired.v1'` },
      'letGo',
    ],
    [
      'recruitment is killed while it takes the answer',
      'recruitment',
      { table: 'candidate', on: 'update', when: `new.state = 'HIRED'` },
      'cut',
    ],
  ])(
    '%s',
    async (title, side, row, end) => {
      const all = await recruiting.bothSides();
      const rank = all.findIndex(({ state }) => state === 'PASSED') + 1;
      expect({ title, rank }).toEqual({ title, rank: expect.any(Number) });
      await killedAt(side, row, end, () => recruiting.propose(rank));
      await recruiting.reaches(rank, 'HIRED');
    },
    120_000,
  );

  it('and a refusal gives the place on, once, when recruitment is killed while it takes it', async () => {
    const row = { table: 'candidate', on: 'insert', when: 'new.succeeds is not null' };
    await killedAt('recruitment', row, 'cut', () => recruiting.propose(PLACES, 'IX'));
    await recruiting.reaches(PLACES, 'REFUSED');
    await recruiting.propose(PLACES + 1);
    await recruiting.reaches(PLACES + 1, 'HIRED');
    const states = (await recruiting.bothSides()).map(({ state }) => state);
    expect(states).toEqual([...Array<string>(PLACES - 1).fill('HIRED'), 'REFUSED', 'HIRED']);
  }, 120_000);
});
