import { COMMAND_LINE_CLIENT, SAMPLE_PERSON_GRANT } from './clients.ts';
import { settings } from './environment.ts';
import { isSamplePerson, unknownPerson } from './sample-people.table.ts';

/** `npm run -s token -- <username>`: prints the access token and nothing else. Exit 0 done, 1 failed, 2 wrong usage. */
async function main([username = '']: string[]): Promise<number> {
  if (!isSamplePerson(username)) {
    console.error(username === '' ? 'npm run -s token -- <username>' : unknownPerson(username));
    return 2;
  }
  const { issuer } = settings();
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
    console.error(`Penyedia identitas di ${issuer} tidak berjalan; jalankan dahulu dengan: npm start`);
    console.error(`The identity provider at ${issuer} is not running; start it first with: npm start`);
    return 1;
  }
  if (!response.ok) {
    console.error(`Penyedia identitas di ${issuer} menolak permintaan ini (HTTP ${response.status}).`);
    console.error(`The identity provider at ${issuer} refused the request (HTTP ${response.status}).`);
    return 1;
  }
  const { access_token: token } = (await response.json()) as { access_token: string };
  console.log(token);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
