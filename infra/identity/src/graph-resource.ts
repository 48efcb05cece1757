import type { ResourceServer } from 'oidc-provider';

/** The graph as a protected resource: the audience of its access tokens. */
export const GRAPH_AUDIENCE = 'urn:asn-graph';

/** JWT access tokens of an hour. No scopes: a token says who its bearer is, never what they may do. */
export const graphResource = (audience: string): ResourceServer => ({
  audience,
  scope: '',
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3600,
  jwt: { sign: { alg: 'ES256' } },
});
