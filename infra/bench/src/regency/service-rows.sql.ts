import { idOf, MEASURED } from './shape.sql.ts';

const PERSON = idOf('person', 'p.n');
const THIS_YEAR = `extract(year from current_date)::int`;

/** Assessments, learning with its ledger and sums, and the appraisals that competency has been told. */
export const competencyRowsSql = `
  insert into requirement (kind, competency, level, valid_from, source, recorded_at, recorded_by)
    select kind, code, 3, '2020-01-01', 'PermenPANRB 38/2017', '2020-01-01', 'bench'
    from competency, unnest(array['FUNGSIONAL', 'ADMINISTRATOR', 'JPT_PRATAMA']) kind;
  insert into profile (id, version) select ${PERSON}, 1 from made_person p;
  insert into assessment (id, person_id, competency, level, source, assessor, assessed_on, valid_until, recorded_at, recorded_by)
    select ${idOf('assessment', 'p.n * 2 + k')}, ${PERSON}, 'M' || 1 + k, 1 + p.n % 5, 'SUPERIOR', 'Superior',
      current_date - 200, current_date + 900, now(), 'bench' from made_person p, generate_series(0, 1) k;
  insert into learning_record
    (id, person_id, kind, name, host, held, year, hours, state, proposed_by, proposed_at, decided_by, decided_at)
    select ${idOf('learning', 'p.n * 2 + ago')}, ${PERSON}, 'TECHNICAL', 'Course ' || p.n % 100, 'BPSDM',
      daterange(make_date(${THIS_YEAR} - ago, 2, 3), make_date(${THIS_YEAR} - ago, 2, 6)), ${THIS_YEAR} - ago, 8 + p.n % 20,
      'APPROVED', 'bench', now(), 'bench', now() from made_person p, generate_series(0, 1) ago;
  insert into learning_entry (record_id, person_id, year, hours, kind, recorded_at, recorded_by)
    select id, person_id, year, hours, 'APPROVAL', now(), 'bench' from learning_record;
  insert into learning_year (person_id, year, hours) select person_id, year, hours from learning_record;
  insert into unit_learning (unit_id, year, people, fulfilled, hours)
    select ${idOf('unit', 'p.unit')}, ${THIS_YEAR}, count(*), count(*) filter (where p.n % 20 >= 12), sum(8 + p.n % 20)
    from made_person p group by p.unit;
  insert into known_appraisal (id, person_id, year, predikat, sealed_on, event_id, told_at)
    select ${idOf('appraisal', 'p.n * 2 + ago')}, ${PERSON}, ${THIS_YEAR} - 1 - ago, 'BAIK', current_date - 300 - 365 * ago,
      ${idOf('event', 'p.n * 2 + ago')}, now() from made_person p, generate_series(0, 1) ago;
  insert into ip_asn_period (person_id, unit_id, group_code, valid)
    select ${PERSON}, ${idOf('unit', 'p.unit')}, 'RENDAH', daterange('2020-01-01', null) from made_person p;
  insert into ip_asn_above (unit_id, above_id, valid)
    select ${idOf('unit', 'n')}, ${idOf('unit', 'above')}, daterange('2015-01-01', null)
    from made_unit, unnest(array[n, parent, case when echelon = 'III.b' then 0 end]) above where above is not null;
  insert into ip_asn_count (unit_id, group_code, day, people)
    select above_id, group_code, date '2020-01-01', count(*) from ip_asn_period join ip_asn_above using (unit_id)
    group by above_id, group_code;
  -- Everything is counted already.
  update unit_learning_day set day = current_date;`;

const BEHAVIOURS = [
  'BERORIENTASI_PELAYANAN',
  'AKUNTABEL',
  'KOMPETEN',
  'HARMONIS',
  'LOYAL',
  'ADAPTIF',
  'KOLABORATIF',
];

const CONTENT = JSON.stringify({
  results: [
    {
      id: '5f0c8a44-97f7-4a9e-9a53-1d4c2a1f0b01',
      title: 'Laporan yang dipakai',
      part: 'UTAMA',
      weight: 100,
      superiorResultId: null,
      indicators: [
        {
          id: '5f0c8a44-97f7-4a9e-9a53-1d4c2a1f0b02',
          aspect: 'KUANTITAS',
          text: 'Laporan',
          target: 12,
          unit: 'dokumen',
        },
      ],
    },
  ],
  behaviours: BEHAVIOURS.map((value) => ({ value, expectation: '' })),
});

/** An agreed SKP of this year, and two sealed years; every tenth still waits for the last one. */
export const performanceRowsSql = `
  insert into skp (id, person_id, year, valid, position_id, unit_id, opened_at)
    select ${idOf('skp', 'p.n')}, ${PERSON}, ${THIS_YEAR}, daterange(make_date(${THIS_YEAR}, 1, 1), make_date(${THIS_YEAR} + 1, 1, 1)),
      ${idOf('post', 'p.unit * 10 + 1')}, ${idOf('unit', 'p.unit')}, now() from made_person p;
  insert into skp_version (skp_id, version, revision, content, drafted_by, drafted_at, employee_signed_at, superior_signed_at)
    select ${idOf('skp', 'p.n')}, 1, 1, '${CONTENT}', 'bench', now(), now(), case when p.n % 50 <> 9 then now() end
    from made_person p;
  insert into appraisal (id, version, person_id, year, term)
    select ${idOf('appraisal', 'p.n * 2 + ago')}, 1, ${PERSON}, ${THIS_YEAR} - 1 - ago, 'YEAR'
    from made_person p, generate_series(0, 1) ago where ago = 1 or p.n % 10 <> 4;
  insert into sealed_appraisal
    (appraisal_id, revision, result, behaviour, predikat, basis, note, sealed_on, sealed_at, sealed_by)
    select id, 1, 'AS', 'AS', 'BAIK', 'ASSESSOR', 'Baik', make_date(year + 1, 1, 31), now(), 'bench' from appraisal;`;

/** Check-ins of everyone yesterday and today, and of the unit that is asked about on all days of this month. */
export const attendanceRowsSql = `
  insert into check_in (device_id, event_id, person_id, occurred_at, received_at, direction, day, recorded_by)
    select 'machine ' || p.unit, day || ' ' || p.n || ' ' || direction, ${PERSON},
      (day + case direction when 'IN' then time '00:20' else time '09:10' end) at time zone 'UTC', now(), direction, day, 'bench'
    from made_person p
    cross join lateral (
      select generate_series(
        case p.unit when ${MEASURED.unit} then date_trunc('month', current_date)::date else current_date - 1 end,
        current_date, interval '1 day')::date as day
    ) on_day
    cross join unnest(array['IN', 'OUT']) direction;`;
