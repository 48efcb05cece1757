import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

const AUDIENCE = 'urn:asn-graph';

export interface TokenRequest {
  /** The account's subject at this issuer: a username for the sample's people. */
  sub: string;
  /** True for a token that was good until an hour ago. */
  expired?: boolean;
  /** Defaults to the graph's own audience. */
  audience?: string;
  /** Defaults to this issuer; another one is a lie. */
  issuer?: string;
  /** `at+jwt` for an access token, which is the default; `JWT` for what the issuer signs beside those, an id token. */
  typ?: 'at+jwt' | 'JWT';
  /** `none` leaves the token unsigned, `HS256` signs with a secret that is not the issuer's key. */
  alg?: 'ES256' | 'HS256' | 'none';
}

export interface TestIssuer {
  /** The value for ISSUER_URL; the keys are at `${url}/jwks`. */
  url: string;
  token(request: TokenRequest): Promise<string>;
  close(): Promise<void>;
}

/** The secret of every client; a token for a machine is given to whoever knows it. */
export const CLIENT_SECRET = 'a secret that every test knows';

/** An OIDC issuer on the loopback with a key of its own, which signs whatever a test asks for. */
export async function testIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }];
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const documents: Record<string, object> = {
      '/jwks': { keys },
      '/.well-known/openid-configuration': {
        issuer: url,
        jwks_uri: `${url}/jwks`,
        token_endpoint: `${url}/token`,
      },
    };
    const client = request.url === '/token' ? clientOf(request) : undefined;
    const document =
      client === undefined
        ? documents[request.url ?? '']
        : { access_token: await token({ sub: client }), token_type: 'Bearer', expires_in: 3600 };
    response
      .writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(document ?? {}));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const token = async ({
    sub,
    expired = false,
    audience = AUDIENCE,
    issuer = url,
    typ = 'at+jwt',
    alg = 'ES256',
  }: TokenRequest) => {
    const now = Math.floor(Date.now() / 1000);
    const [issuedAt, expiry] = expired ? [now - 7200, now - 3600] : [now, now + 3600];
    const claims = { sub, iss: issuer, aud: audience, iat: issuedAt, exp: expiry };
    if (alg === 'none') return new UnsecuredJWT(claims).encode();
    const key =
      alg === 'HS256' ? new TextEncoder().encode('a secret that no issuer ever gave out') : privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg, typ, kid: 'test' }).sign(key);
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url, token, close };
}

/** The client that asks, when it knows the secret. */
function clientOf({ headers }: IncomingMessage): string | undefined {
  const encoded = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const [client, secret] = Buffer.from(encoded, 'base64').toString().split(':').map(decodeURIComponent);
  return secret === CLIENT_SECRET ? client : undefined;
}
