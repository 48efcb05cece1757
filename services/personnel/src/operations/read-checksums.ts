import { checksum, type Checksum } from '@asn/subgraph';
import { superiorsAsText } from '@asn/workforce';
import { currentRelations } from '../relations.ts';

/** What personnel now knows, in the lines that each service which follows it writes of its projection. */
export const checksums: Checksum[] = [
  checksum(
    'people',
    `select format('%s|%s|%s|%s|%s|%s|%s', a.person_id, a.id, a.kind, p.unit_id, p.leads, lower(a.valid), upper(a.valid))
       as line
     from appointment a join position p on p.id = a.position_id where upper_inf(a.known)`,
  ),
  checksum(
    'units',
    `select format('%s|%s|%s|%s|%s|%s', unit_id, parent_id, name, echelon, lower(valid), upper(valid)) as line
     from org_unit_period where upper_inf(known)
     union all
     select format('%s|%s|%s|%s', unit_id, person_id, lower(valid), upper(valid))
     from unit_head where upper_inf(known) and person_id is not null`,
  ),
  checksum(
    'leads',
    `select format('%s|%s', person_id, superior_id) as line from (${superiorsAsText(currentRelations)}) as leads`,
  ),
];
