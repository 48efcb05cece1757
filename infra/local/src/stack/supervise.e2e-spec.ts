import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/eventually.fixture.ts';
import { describeProcess, startProcess } from '../servers/processes.ts';
import { supervise, type Running, type Supervisor } from './supervise.ts';

const long = () =>
  Promise.resolve(startProcess(process.execPath, ['-e', 'setInterval(() => 1, 1000)'], { log: '/dev/null' }));
const short = () =>
  Promise.resolve(startProcess(process.execPath, ['-e', 'process.exit(3)'], { log: '/dev/null' }));

describe('the supervisor', () => {
  let said: string[];
  let gaveUp: string[];
  let running: { name: string; pid: number }[];
  let supervisor: Supervisor;

  beforeEach(() => {
    [said, gaveUp, running] = [[], [], []];
    supervisor = supervise({
      say: (line) => said.push(line),
      record: (processes) => (running = processes),
      giveUp: (sentence) => gaveUp.push(sentence),
    });
  });
  afterEach(() => supervisor.stop());

  it('starts a process again that died, and says so', async () => {
    await supervisor.start('attendance', 'service', long);
    const [first] = running;

    process.kill(first!.pid, 'SIGKILL');

    await eventually(() =>
      expect(said).toEqual(['attendance ended (SIGKILL); starting it again.', 'attendance runs again.']),
    );
    expect(running).toEqual([{ name: 'attendance', pid: expect.any(Number) }]);
    expect(running[0]!.pid).not.toBe(first!.pid);
  });

  it('gives up on a process that dies five times within a minute', async () => {
    await supervisor.start('personnel', 'service', short);
    await eventually(() => expect(gaveUp).toHaveLength(1));
    expect(gaveUp[0]).toBe('personnel ended 5 times within a minute, the last time with: exit code 3');
  });

  it('counts an attempt that did not even start as a death', async () => {
    let attempts = 0;
    await supervisor.start('gateway', 'service', () =>
      (attempts += 1) === 1 ? short() : Promise.reject(new Error('no port')),
    );
    await eventually(() => expect(gaveUp).toHaveLength(1));
    expect(gaveUp[0]).toContain('no port');
  });

  it('stops services before the servers they use, and leaves nothing', async () => {
    const order: string[] = [];
    const noting = (name: string) => async (): Promise<Running> => {
      const process = await long();
      return { ...process, stop: () => process.stop().then(() => void order.push(name)) };
    };
    await supervisor.start('Kafka', 'server', noting('Kafka'));
    await supervisor.start('personnel', 'service', noting('personnel'));

    await supervisor.stop();

    expect(order).toEqual(['personnel', 'Kafka']);
    expect(running.map(({ pid }) => describeProcess(pid))).toEqual([undefined, undefined]);
    expect(said).toEqual([]);
  });
});
