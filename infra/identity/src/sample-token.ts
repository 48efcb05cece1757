import { COMMAND_LINE_CLIENT, SAMPLE_PERSON_GRANT } from './clients.ts';
import { isSamplePerson, unknownPerson } from './sample-people.table.ts';

/** No token could be had; the message says why, in Indonesian and English. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
  /** Whether the username was wrong, rather than the provider away. */
  readonly wrongUsage: boolean;

  constructor(message: string, wrongUsage = false) {
    super(message);
    this.wrongUsage = wrongUsage;
  }
}

/** An access token of a sample person, from the development identity provider. Throws `NoToken`. */
export async function sampleToken(issuer: string, username: string): Promise<string> {
  if (!isSamplePerson(username)) throw new NoToken(unknownPerson(username), true);
  let response: Response;
  try {
    response = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: SAMPLE_PERSON_GRANT,
        client_id: COMMAND_LINE_CLIENT,
        username,
      }),
      signal: AbortSignal.timeout(5_000),
    });
  } catch {
    throw new NoToken(
      `Penyedia identitas di ${issuer} tidak berjalan; jalankan dahulu dengan: npm start\n` +
        `The identity provider at ${issuer} is not running; start it first with: npm start`,
    );
  }
  if (!response.ok) {
    throw new NoToken(
      `Penyedia identitas di ${issuer} menolak permintaan ini (HTTP ${response.status}).\n` +
        `The identity provider at ${issuer} refused the request (HTTP ${response.status}).`,
    );
  }
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
