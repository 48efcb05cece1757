import type { Actor } from '@asn/access';

/** The account that acts, as rows keep it: `<issuer>|<subject>`. */
export const accountOf = ({ caller }: Actor): string => `${caller.issuer}|${caller.subject}`;
