import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { errors, type Provider } from 'oidc-provider';
import { errorPage, signInPage } from './pages.ts';
import { isSamplePerson, unknownPerson } from './sample-people.table.ts';

/** Adds `/sign-in/:uid`, where the provider sends a browser that has to say who it is, and `/health/*`. */
export function addSignIn(provider: Provider): void {
  provider.use(async (context, next) => {
    if (context.path === '/health/live' || context.path === '/health/ready') {
      context.body = { status: 'ready' };
      return;
    }
    if (!context.path.startsWith('/sign-in/')) {
      await next();
      return;
    }

    context.type = 'html';
    context.set('cache-control', 'no-store');
    try {
      await provider.interactionDetails(context.req, context.res);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      context.status = 400;
      context.body = errorPage(
        'Halaman masuk ini sudah tidak berlaku. Mulailah lagi dari aplikasi.\n' +
          'This sign-in is no longer valid. Begin again from the application.',
      );
      return;
    }
    if (context.method !== 'POST') {
      context.body = signInPage(context.path);
      return;
    }
    const username = await chosenPerson(context.req);
    if (!isSamplePerson(username)) {
      context.status = 400;
      context.body = errorPage(unknownPerson(username));
      return;
    }
    // The provider answers itself from here on, with a redirect.
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, { login: { accountId: username } });
  });
}

async function chosenPerson(request: IncomingMessage): Promise<string> {
  return new URLSearchParams(await text(request)).get('username') ?? '';
}
