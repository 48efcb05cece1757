import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import type { Settings } from './environment.ts';
import { loadKeys } from './keys.ts';
import { machineSecrets } from './machines.ts';
import { createProvider } from './provider.ts';

export interface RunningIdentity {
  issuer: string;
  stop(): Promise<void>;
}

/**
 * Starts the development identity provider on the loopback: it gives a token to whoever asks, so no other
 * machine may. Throws what listening throws, `EADDRINUSE` for one.
 */
export async function startIdentity(settings: Settings): Promise<RunningIdentity> {
  const provider = createProvider(
    settings,
    await loadKeys(settings.secretsDirectory),
    await machineSecrets(settings.secretsDirectory),
  );
  const answer = provider.callback();
  const server = createServer((request, response) => void answer(request, response));
  await listen(server, settings.port);
  return {
    issuer: settings.issuer,
    stop: async () => {
      const closed = promisify(server.close.bind(server))();
      server.closeAllConnections();
      await closed;
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
