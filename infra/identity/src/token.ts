import { settings } from './environment.ts';
import { NoToken, sampleToken } from './sample-token.ts';

/** `npm run -s token -- <username>`: prints the access token and nothing else. Exit 0 done, 1 failed, 2 wrong usage. */
async function main([username = '']: string[]): Promise<number> {
  if (username === '') {
    console.error('npm run -s token -- <username>');
    return 2;
  }
  try {
    console.log(await sampleToken(settings().issuer, username));
    return 0;
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
    console.error(error.message);
    return error.wrongUsage ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
