import type { ClientMetadata } from 'oidc-provider';
import { MACHINES, type Machine } from './machines.ts';

export const WEB_CLIENT = 'asn-graph-web';
export const COMMAND_LINE_CLIENT = 'asn-graph-command-line';

/** Ours, and for development only: a token for a sample person, for the asking. */
export const SAMPLE_PERSON_GRANT = 'urn:asn-graph:grant:sample-person';

/** The clients that the provider knows. Those of people are public: neither can keep a secret. */
export const clients = (gatewayUrl: string, secrets: Record<Machine, string>): ClientMetadata[] => [
  {
    client_id: WEB_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: graphiqlAddresses(gatewayUrl),
  },
  {
    client_id: COMMAND_LINE_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: [SAMPLE_PERSON_GRANT],
    response_types: [],
    redirect_uris: [],
  },
  ...MACHINES.map((machine): ClientMetadata => ({
    client_id: machine,
    client_secret: secrets[machine],
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  })),
];

/** A browser counts `localhost` and `127.0.0.1` as two places; people open either. */
function graphiqlAddresses(gatewayUrl: string): string[] {
  const page = new URL('/graphiql/', gatewayUrl);
  const addresses = [page.href];
  if (page.hostname === 'localhost') {
    page.hostname = '127.0.0.1';
    addresses.push(page.href);
  }
  return addresses;
}
