import { checksum, type Checksum } from '@asn/subgraph';
import { projectedRelations, superiorsAsText } from '@asn/workforce';

/** What a service has taken from personnel, in the lines that personnel writes of its own records. */
export const workforceChecksums: Checksum[] = [
  checksum(
    'people',
    `select format('%s|%s|%s|%s|%s|%s|%s', person_id, appointment_id, kind, unit_id, leads, lower(valid), upper(valid)) as line
     from workforce_placement`,
  ),
  checksum(
    'units',
    `select format('%s|%s|%s|%s|%s|%s', unit_id, parent_id, name, echelon, lower(valid), upper(valid)) as line
     from workforce_unit
     union all
     select format('%s|%s|%s|%s', unit_id, person_id, lower(valid), upper(valid)) from workforce_head`,
  ),
  checksum(
    'leads',
    `select format('%s|%s', person_id, superior_id) as line from (${superiorsAsText(projectedRelations)}) as leads`,
  ),
];
