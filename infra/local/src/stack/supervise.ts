import { setTimeout as sleep } from 'node:timers/promises';

/** A process that has been started and answers. */
export interface Running {
  pid: number;
  exited: Promise<string>;
  stop: () => Promise<void>;
}

/** Services go before the servers that they use. */
type Layer = 'server' | 'service';

interface Member {
  name: string;
  layer: Layer;
  launch: () => Promise<Running>;
  running?: Running;
}

const MOST_DEATHS = 5;
const MINUTE = 60_000;

export interface Supervisor {
  /** Starts it and, from then on, starts it again whenever it ends. @throws what `launch` throws the first time. */
  start(name: string, layer: Layer, launch: () => Promise<Running>): Promise<void>;
  /** Services first, then servers; returns when all are gone. */
  stop: () => Promise<void>;
}

/**
 * Keeps the processes of the stack running.
 *
 * @param say is told what ended and that it runs again.
 * @param record is told who runs now, at each change.
 * @param giveUp is told of a process that died five times within a minute, and what ended it.
 */
export function supervise({
  say,
  record,
  giveUp,
}: {
  say: (line: string) => void;
  record: (processes: { name: string; pid: number }[]) => void;
  giveUp: (sentence: string) => void;
}): Supervisor {
  const members: Member[] = [];
  let stopping = false;

  const processes = () =>
    members.flatMap(({ name, running }) => (running ? [{ name, pid: running.pid }] : []));

  async function launch(member: Member): Promise<void> {
    member.running = await member.launch();
    record(processes());
    if (stopping) await member.running.stop();
  }

  async function keepRunning(member: Member): Promise<void> {
    let deaths: number[] = [];
    while (!stopping) {
      const reason = await endOf(member);
      if (stopping) return;
      const now = performance.now();
      deaths = [...deaths.filter((each) => now - each < MINUTE), now];
      if (deaths.length === MOST_DEATHS) {
        giveUp(`${member.name} ended ${MOST_DEATHS} times within a minute, the last time with: ${reason}`);
        return;
      }
      say(`${member.name} ended (${reason}); starting it again.`);
      await sleep(250 * 2 ** (deaths.length - 1));
    }
  }

  /** What ended it: the process itself, or the attempt to start it again. */
  async function endOf(member: Member): Promise<string> {
    const { running } = member;
    if (running) {
      const reason = await running.exited;
      delete member.running;
      return reason;
    }
    try {
      await launch(member);
      if (!stopping) say(`${member.name} runs again.`);
      return endOf(member);
    } catch (error) {
      return (error as Error).message;
    }
  }

  return {
    async start(name, layer, launchIt) {
      const member: Member = { name, layer, launch: launchIt };
      members.push(member);
      await launch(member);
      void keepRunning(member);
    },
    async stop() {
      stopping = true;
      for (const layer of ['service', 'server'] as const) {
        const those = members.filter((member) => member.layer === layer);
        await Promise.all(those.map(async ({ running }) => running?.stop()));
      }
    },
  };
}
