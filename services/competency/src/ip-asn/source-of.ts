import type { Source } from '@asn/people';
import type { IpAsnSourceType } from './ip-asn.type.ts';

export const sourceOf = ({ topic, heardAt, stale }: Source): IpAsnSourceType => ({
  source: topic,
  heardAt,
  stale,
});
