import type { LocalDate } from '@asn/civil-date';
import type { Caller } from './verify-token.ts';

/** Roles that an admin grants, over the regency or one unit's subtree. */
export type GrantedRole = 'UNIT_ADMIN' | 'PERSONNEL_ADMIN' | 'AUDITOR' | 'APPOINTING_OFFICER' | 'OPERATOR';

/** What someone may be. EMPLOYEE and SUPERIOR follow from the records; the others are granted. */
export type Role = 'EMPLOYEE' | 'SUPERIOR' | GrantedRole;

/**
 * The person behind a request and where they stand in the organisation today, as this service knows it.
 * Ids are opaque (uuid). Unit lists hold whole subtrees.
 */
export interface Actor {
  caller: Caller;
  /** Null for an account without a person: an operator, the regent. */
  personId: string | null;
  today: LocalDate;
  roles: ReadonlySet<Role>;
  /** Granted roles that reach the whole regency. */
  regencyWide: ReadonlySet<GrantedRole>;
  /** Units in which a granted UNIT_ADMIN administers. */
  administeredUnits: readonly string[];
  /** Units that the person heads, with everything below them. */
  ledUnits: readonly string[];
  /** People led by a dated exception. */
  ledPeople: readonly string[];
  /** The unit of the person's definitive appointment. */
  ownUnits: readonly string[];
  /** Who leads the person: one at most. */
  superiors: readonly string[];
}
