import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { freePort } from '../servers/ports.ts';
import { readSettings } from '../settings.ts';
import { checkPorts } from './ports.ts';

describe('the check of the ports', () => {
  it('says which port is in use, by whom, and which variable changes it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const check = checkPorts(readSettings({ PERSONNEL_PORT: `${port}` }), ['personnel']);

    const whom = process.platform === 'linux' ? ` by process ${process.pid} (` : '';
    await expect(check).rejects.toThrow(`Port ${port} is in use${whom}`);
    await expect(checkPorts(readSettings({ PERSONNEL_PORT: `${port}` }), ['personnel'])).rejects.toThrow(
      /set PERSONNEL_PORT/,
    );
    server.close();
  });

  it('says when two parts are meant to have the same port', async () => {
    const port = `${await freePort()}`;
    const settings = readSettings({ PERSONNEL_PORT: port, ATTENDANCE_PORT: port });
    await expect(checkPorts(settings, ['personnel', 'attendance'])).rejects.toThrow(
      /both personnel and attendance/,
    );
  });

  it('is content with free ports', async () => {
    const settings = readSettings({ GATEWAY_PORT: `${await freePort()}` });
    await expect(checkPorts(settings, ['gateway'])).resolves.toBeUndefined();
  });
});
