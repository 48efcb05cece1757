import { settings } from './environment.ts';
import { startGateway } from './gateway.ts';

try {
  const gateway = await startGateway(settings());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.stop());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
