import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a client and a server, so that the server can go away for this client and come back. */
export interface Proxy {
  port: number;
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function proxyTo(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let away = false;
  const server = createServer((client) => {
    if (away) return client.destroy();
    const upstream = connect(target);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const destroyAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      away = true;
      destroyAll();
    },
    restore() {
      away = false;
    },
    async close() {
      away = true;
      destroyAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
