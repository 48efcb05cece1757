/**
 * Signing in at an OpenID Connect issuer from a page without a server of its own: authorization code with PKCE.
 * The token lives in this tab's session storage and goes when the tab does.
 */
const TOKEN = 'asn-graph.token';
const PENDING = 'asn-graph.sign-in';

const redirectUri = () => new URL('./', location.href).href.replace(/[?#].*$/, '');

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The addresses of the issuer's endpoints, as it publishes them. */
const discover = async (issuer) => (await fetch(`${issuer}/.well-known/openid-configuration`)).json();

/** Who is signed in: `{ token, subject }`; null when nobody is or the token has expired. */
export function signedIn() {
  const token = sessionStorage.getItem(TOKEN);
  if (!token) return null;
  const { sub, exp } = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  return exp * 1000 > Date.now() ? { token, subject: sub } : null;
}

/** Leaves the page for the issuer's sign-in, which asks anew whom to sign in. */
export async function signIn({ issuer, client }) {
  const verifier = random();
  const state = random();
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state }));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const address = new URL((await discover(issuer)).authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope: 'openid',
    prompt: 'login',
    state,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
  });
  location.assign(address);
}

export function signOut() {
  sessionStorage.removeItem(TOKEN);
  location.reload();
}

/** When the issuer has just sent the browser back: trades the code for a token. Throws when it refuses. */
export async function finishSignIn({ issuer, client }) {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return;
  history.replaceState(null, '', redirectUri());
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
  sessionStorage.removeItem(PENDING);
  if (answer.has('error')) throw new Error(answer.get('error_description') ?? answer.get('error'));
  if (answer.get('state') !== pending.state) throw new Error('this sign-in was not begun in this tab');

  const response = await fetch((await discover(issuer)).token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: redirectUri(),
      code: answer.get('code'),
      code_verifier: pending.verifier,
    }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error_description ?? body.error);
  sessionStorage.setItem(TOKEN, body.access_token);
}
