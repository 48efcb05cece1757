import { settings } from './environment.ts';
import { startGateway } from './gateway.ts';

try {
  const gateway = await startGateway(settings());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.stop());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
