import { describe, expect, it } from '@jest/globals';
import { startService } from './service.ts';

const entry = new URL('../test/small-service.ts', import.meta.url);

describe('a service started by a test', () => {
  it('runs from its source, decorators included, and is ready', async () => {
    const service = await startService({ entry });
    expect(await (await fetch(`${service.url}/greeting`)).text()).toBe('selamat pagi');
    await service.stop();
    await expect(fetch(service.url)).rejects.toThrow();
  });

  it('is reported with what it wrote when it does not become ready', async () => {
    await expect(startService({ entry, env: { REFUSE: 'yes' } })).rejects.toThrow(/it refuses to start/);
  });
});
