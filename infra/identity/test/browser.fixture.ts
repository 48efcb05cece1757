import { createHash, randomBytes } from 'node:crypto';
import { WEB_CLIENT } from '../src/index.ts';

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

  /** Follows redirects, and pages that only submit a form, until a page or `destination` is reached. */
  async follow(response: Response, destination: string): Promise<{ response: Response; url: string }> {
    for (;;) {
      const form = await selfSubmitting(response);
      const location = response.headers.get('location');
      const url = location === null ? response.url : new URL(location, response.url).href;
      if (form) response = await this.fetch(form.action, { method: 'POST', body: form.fields });
      else if (location === null || url.startsWith(destination)) return { response, url };
      else response = await this.fetch(url);
    }
  }

  choose(page: string, username: string): Promise<Response> {
    return this.fetch(page, { method: 'POST', body: new URLSearchParams({ username }) });
  }
}

async function selfSubmitting(
  response: Response,
): Promise<{ action: string; fields: URLSearchParams } | undefined> {
  const html = await response.clone().text();
  const action = /forms\[0\]\.submit[^]*<form method="post" action="([^"]+)"/.exec(html)?.[1];
  if (action === undefined) return undefined;
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="(\w+)" value="([^"]*)"/g,
  )) {
    fields.append(name, value);
  }
  return { action, fields };
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
