import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { clients } from './clients.ts';
import type { Settings } from './environment.ts';
import { graphResource } from './graph-resource.ts';
import type { Keys } from './keys.ts';
import type { Machine } from './machines.ts';
import { memoryStore } from './memory-store.ts';
import { errorPage } from './pages.ts';
import { grantTokensToSamplePeople } from './sample-person-grant.ts';
import { isSamplePerson } from './sample-people.table.ts';
import { addSignIn } from './sign-in.ts';

const HOUR = 3600;

/** The OpenID Connect provider: sample people, no passwords, ES256 access tokens of one hour for the graph. */
export function createProvider(settings: Settings, keys: Keys, secrets: Record<Machine, string>): Provider {
  const provider = new Provider(settings.issuer, configuration(settings, keys, secrets));
  grantTokensToSamplePeople(provider, settings.audience);
  addSignIn(provider);
  return provider;
}

const configuration = (settings: Settings, keys: Keys, secrets: Record<Machine, string>): Configuration => ({
  adapter: memoryStore(),
  clients: clients(settings.gatewayUrl, secrets),
  // The only key is an EC one, and the library's default for id tokens is RS256.
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clientBasedCORS: () => true,
  cookies: { keys: keys.cookies },
  jwks: { keys: [keys.signing] },
  pkce: { required: () => true },
  scopes: ['openid'],
  findAccount: (_context, id) =>
    isSamplePerson(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
  interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
  loadExistingGrant: grantWithoutConsent,
  renderError: (context, out) => {
    context.type = 'html';
    context.body = errorPage(out.error_description ?? out.error);
  },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    ClientCredentials: HOUR,
    IdToken: HOUR,
    Interaction: HOUR,
    Session: 14 * 24 * HOUR,
    Grant: 14 * 24 * HOUR,
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    // The library signs one person out by way of it when another signs in.
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => settings.audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => graphResource(settings.audience),
    },
  },
});

/** Both clients are ours: nobody is asked whether the graph may know who they are. */
async function grantWithoutConsent(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
