import { settings } from './environment.ts';
import { startIdentity } from './server.ts';

try {
  const identity = await startIdentity(settings());
  console.log(`Identity provider for development: ${identity.issuer}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void identity.stop());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
