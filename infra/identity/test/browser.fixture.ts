import { createHash, randomBytes } from 'node:crypto';
import { WEB_CLIENT } from '@asn/identity';

/** A browser as far as signing in goes: it keeps cookies and follows redirects that stay with the provider. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  async fetch(url: string, options: RequestInit = {}): Promise<Response> {
    const response = await fetch(url, {
      ...options,
      redirect: 'manual',
      headers: {
        ...options.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects until a page, or until `destination` is reached; answers with the last response. */
  async follow(response: Response, destination: string): Promise<{ response: Response; url: string }> {
    for (;;) {
      const location = response.headers.get('location');
      const url = location === null ? response.url : new URL(location, response.url).href;
      if (location === null || url.startsWith(destination)) return { response, url };
      response = await this.fetch(url);
    }
  }

  choose(page: string, username: string): Promise<Response> {
    return this.fetch(page, { method: 'POST', body: new URLSearchParams({ username }) });
  }
}

/** One PKCE sign-in of the web client: the address to begin at, and the call that exchanges the code. */
export function pkceSignIn(issuer: string, redirectUri: string) {
  const verifier = randomBytes(32).toString('base64url');
  const address = new URL(`${issuer}/auth`);
  address.search = new URLSearchParams({
    client_id: WEB_CLIENT,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid',
    state: 'state-of-the-page',
    prompt: 'login',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return {
    address: address.href,
    exchange: (code: string, codeVerifier = verifier) =>
      fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { origin: new URL(redirectUri).origin },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: WEB_CLIENT,
          redirect_uri: redirectUri,
          code,
          code_verifier: codeVerifier,
        }),
      }),
  };
}
