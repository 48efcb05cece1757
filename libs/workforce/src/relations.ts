import type { RawBuilder } from 'kysely';

/**
 * Who is where, as one service knows it: fragments that stand after `from`. The owner of the records gives
 * queries over its own tables, every other service the tables of its projection; the rules about who leads
 * whom are written once, over these.
 *
 * - `unit`: unit_id, parent_id (null: the root), echelon, valid
 * - `placement`: person_id, unit_id, kind (DEFINITIVE PLT PLH ADDITIONAL), leads, valid
 * - `head`: unit_id, person_id, valid: heads that the unit file names
 * - `exception`: person_id, superior_id, valid
 * - `account`: account_id, issuer, subject, person_id
 * - `grant`: account_id, role, unit_id (null: the regency), valid
 *
 * `valid` is a daterange.
 */
export interface Relations {
  unit: RawBuilder<unknown>;
  placement: RawBuilder<unknown>;
  head: RawBuilder<unknown>;
  exception: RawBuilder<unknown>;
  account: RawBuilder<unknown>;
  grant: RawBuilder<unknown>;
}
