import { idOf, ofPerson, ofPost } from './shape.sql.ts';

/** Personnel's own records of the people of `shapeSql`, and the appraisals that it has been told. */
export const personnelRowsSql = `
  insert into org_unit (id, version) select ${idOf('unit', 'n')}, 1 from made_unit;
  insert into org_unit_period (id, unit_id, parent_id, name, echelon, valid, known)
    select ${idOf('row', 'n')}, ${idOf('unit', 'n')}, ${idOf('unit', 'parent')}, 'Unit ' || n, echelon,
      daterange('2015-01-01', null), tstzrange('2020-01-01', null) from made_unit;
  insert into position (id, unit_id, title_id, title, kind, level, echelon, need, seat, leads, version)
    select ${idOf('post', 'post.n')}, ${idOf('unit', 'post.unit')}, 'T' || post.k, ${ofPost.title}, ${ofPost.kind},
      case when post.k > 0 then 'AHLI_MUDA' end, ${ofPost.echelon}, ${ofPost.need}, post.k = 0, post.k = 0, 1
    from made_post post;
  insert into person (id, name, birth_date, sex, education_level, retires_on, version)
    select ${idOf('person', 'p.n')}, ${ofPerson.name}, ${ofPerson.bornOn}, case p.n % 2 when 0 then 'F' else 'M' end, '40',
      ${ofPerson.retiresOn}, 1
    from made_person p;
  insert into employment (id, person_id, kind, nip, legal_standing, started_on, permanent_on, recorded_at)
    select ${idOf('employment', 'p.n')}, ${idOf('person', 'p.n')}, p.kind, '1985' || lpad(p.n::text, 14, '0'),
      case p.kind when 'CPNS' then '02' else '01' end, date '2010-03-01',
      case p.kind when 'PNS' then date '2011-03-01' end, '2020-01-01' from made_person p;
  insert into rank_record (id, person_id, grade, effective_on, service_years, service_months, recorded_at)
    select ${idOf('rank', 'p.n * 2 + later')}, ${idOf('person', 'p.n')},
      case when p.kind = 'PPPK' then 'IX' when later = 1 then ${ofPerson.grade} else 'III/a' end,
      case later when 0 then date '2014-04-01' else ${ofPerson.gradeSince} end, p.n / 3 % 20, p.n / 7 % 12, '2020-01-01'
    from made_person p, generate_series(0, 1) later;
  insert into appointment (row_id, id, person_id, position_id, kind, seat, valid, known)
    select ${idOf('row', 'p.n')}, ${idOf('appointment', 'p.n')}, ${idOf('person', 'p.n')}, ${idOf('post', ofPerson.post)},
      'DEFINITIVE', p.leads, daterange('2020-01-01', null), tstzrange('2020-01-01', null) from made_person p;
  insert into known_appraisal (id, person_id, year, predikat, sealed_on)
    select ${idOf('appraisal', 'p.n * 2 + ago')}, ${idOf('person', 'p.n')}, extract(year from current_date)::int - 1 - ago,
      'BAIK', current_date - 300 - 365 * ago from made_person p, generate_series(0, 1) ago;`;

/** What a service that follows personnel has been told of the same people. */
export const projectionRowsSql = `
  insert into workforce_unit (unit_id, valid, parent_id, name, echelon)
    select ${idOf('unit', 'n')}, daterange('2015-01-01', null), ${idOf('unit', 'parent')}, 'Unit ' || n, echelon from made_unit;
  insert into workforce_position (position_id, unit_id, title, kind, echelon, seat, need)
    select ${idOf('post', 'post.n')}, ${idOf('unit', 'post.unit')}, ${ofPost.title}, ${ofPost.kind}, ${ofPost.echelon},
      post.k = 0, ${ofPost.need}
    from made_post post;
  insert into workforce_person
    (person_id, name, employment_kind, legal_standing, employed, grade, grade_since, education_level, retires_on)
    select ${idOf('person', 'p.n')}, ${ofPerson.name}, p.kind, '01', daterange('2010-03-01', null), ${ofPerson.grade},
      ${ofPerson.gradeSince}, '40', ${ofPerson.retiresOn}
    from made_person p;
  insert into workforce_placement (appointment_id, person_id, unit_id, position_id, kind, leads, valid)
    select ${idOf('appointment', 'p.n')}, ${idOf('person', 'p.n')}, ${idOf('unit', 'p.unit')}, ${idOf('post', ofPerson.post)},
      'DEFINITIVE', p.leads, daterange('2020-01-01', null) from made_person p;`;
