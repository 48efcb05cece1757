import { createHash } from 'node:crypto';

/*
 * A regency of any size as rows that SQL makes in each service's database. Its shape does not depend on its size: below
 * the root the secretariat and departments, in each six units of fifty people with a head. Ids are made from numbers, so
 * that all databases speak of the same people.
 */

/** In which the services run, and which day it is in the rows. */
export const CIVIL_TIME_ZONE = 'Asia/Jakarta';

const DEPARTMENT = 300;
const UNIT = 50;

/** The id of the n-th thing of a kind, as an expression; `n` is one too. */
export const idOf = (kind: Kind, n: number | string): string => `md5('${kind} ' || (${n}))::uuid`;

/** The same id, for asking about it. */
export const uuidOf = (kind: Kind, n: number): string =>
  createHash('md5')
    .update(`${kind} ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

export type Kind =
  | 'account'
  | 'appointment'
  | 'appraisal'
  | 'assessment'
  | 'employment'
  | 'event'
  | 'grant'
  | 'learning'
  | 'person'
  | 'post'
  | 'rank'
  | 'row'
  | 'skp'
  | 'unit';

/** Numbers of units: the root is 0, the secretariat 1, a department one of these with six after it. */
export const departmentUnit = (department: number): number => 2 + department * 7;

/** The unit of fifty that is asked about: in the third department, so that every size has it, with neighbours. */
export const MEASURED = {
  unit: departmentUnit(2) + 2,
  head: 2 * DEPARTMENT + UNIT,
  member: 2 * DEPARTMENT + UNIT + 1,
};

/** The head of the secretariat, who leads everyone. */
export const sekda = (people: number): number => people - 1;

/**
 * Temporary tables that the rows of a service are made from: `made_unit` (n, parent, echelon), `made_person` (n, unit,
 * kind, leads) and `made_post` (n, unit, k, echelon), whose k is 0 for the seat that leads.
 */
export const shapeSql = (people: number): string => {
  const departments = Math.ceil(people / DEPARTMENT);
  return `
  create temporary table made_unit as
    select 0 as n, null::int as parent, null::text as echelon
    union all select 1, 0, 'II.a'
    union all
    select 2 + d * 7, 0, 'II.b' from generate_series(0, ${departments - 1}) d
    union all
    select 2 + d * 7 + u, 2 + d * 7, 'III.b' from generate_series(0, ${departments - 1}) d, generate_series(1, 6) u;

  -- The last of a department heads it, the last of all the secretariat; every tenth has a contract, few are candidates.
  create temporary table made_person as
    select n, unit,
      case when leads then 'PNS' when n % 10 = 3 then 'PPPK' when n % 200 = 7 then 'CPNS' else 'PNS' end as kind, leads
    from generate_series(0, ${people - 1}) n
    cross join lateral (
      select case
          when n = ${sekda(people)} then 1
          when n % ${DEPARTMENT} = ${DEPARTMENT - 1} then 2 + n / ${DEPARTMENT} * 7
          else 2 + n / ${DEPARTMENT} * 7 + 1 + n % ${DEPARTMENT} / ${UNIT}
        end as unit,
        n % ${UNIT} = 0 or n % ${DEPARTMENT} = ${DEPARTMENT - 1} as leads
    ) place;

  create temporary table made_post as
    select u.n * 10 + k as n, u.n as unit, k, u.echelon from made_unit u, generate_series(0, 5) k
    where k = 0 and u.echelon is not null or u.echelon = 'III.b';
  analyze made_unit; analyze made_person; analyze made_post;`;
};

/** Expressions over `made_person p`. */
export const ofPerson = {
  /** Names in no order of their numbers, as people's are. */
  name: `initcap(translate(substr(md5('given' || p.n), 1, 8), '0123456789', 'aiueonrlst')) || ' ' ||
    initcap(translate(substr(md5('family' || p.n), 1, 8), '0123456789', 'aiueonrlst'))`,
  bornOn: `(date '1969-01-01' + p.n % 11500)`,
  retiresOn: `(date_trunc('month', date '1969-01-01' + p.n % 11500) + interval '58 years 1 month')::date`,
  post: `p.unit * 10 + case when p.leads then 0 else 1 + p.n % 5 end`,
  grade: `case when p.kind = 'PPPK' then 'IX' else 'III/b' end`,
  gradeSince: `(date '2018-04-01' + make_interval(months => p.n % 96))::date`,
};

/** Expressions over `made_post post`. */
export const ofPost = {
  title: `case when post.k = 0 then 'Kepala Unit ' || post.unit else 'Analis Ahli Muda ' || post.k end`,
  kind: `case when post.k > 0 then 'FUNGSIONAL' when post.echelon = 'III.b' then 'ADMINISTRATOR' else 'JPT_PRATAMA' end`,
  echelon: `case when post.k = 0 then post.echelon end`,
  need: `case when post.k = 0 then 1 else 12 end`,
};
