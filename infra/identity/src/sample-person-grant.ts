import { errors, type Provider } from 'oidc-provider';
import { SAMPLE_PERSON_GRANT } from './clients.ts';
import { graphResource } from './graph-resource.ts';
import { isSamplePerson } from './sample-people.table.ts';

/**
 * Adds the grant that the command line uses: `POST /token` with a sample person's `username` answers with their
 * access token. There is nothing to prove, as there is nothing to prove on the sign-in page.
 */
export function grantTokensToSamplePeople(provider: Provider, audience: string): void {
  provider.registerGrantType<{ username?: string }>(
    SAMPLE_PERSON_GRANT,
    async (context) => {
      const { client, params } = context.oidc;
      const { username } = params;
      if (!isSamplePerson(username)) throw new errors.InvalidGrant('there is no sample person of that name');

      const grant = new provider.Grant({ clientId: client.clientId, accountId: username });
      const token = new provider.AccessToken({
        client,
        accountId: username,
        grantId: await grant.save(),
        gty: SAMPLE_PERSON_GRANT,
        resourceServer: new provider.ResourceServer(audience, graphResource(audience)),
      });
      context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
    },
    ['username'],
  );
}
