/**
 * For each entity that several services resolve, the one that owns it; the others add fields to it.
 * An entity that only one service resolves is that service's own and needs no row.
 */
export const ENTITY_OWNERS: Readonly<Record<string, string>> = {
  Employee: 'personnel',
  OrgUnit: 'personnel',
};
