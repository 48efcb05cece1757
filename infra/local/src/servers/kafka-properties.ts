/** The settings of one small broker, which is also its own controller, on the loopback. */
export function kafkaProperties({
  data,
  port,
  controllerPort,
}: {
  data: string;
  port: number;
  controllerPort: number;
}): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': data,
    'auto.create.topics.enable': false,

    // One broker: every copy is the only one.
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 3,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 3,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,

    // A commit of offsets waits for this batch; with the default of 5 ms it is what a reader's latency consists of.
    'group.coordinator.append.linger.ms': 0,
    'group.initial.rebalance.delay.ms': 0,
    // Below 6 s a client's session timeout is refused otherwise, and tests of a lost consumer cannot wait so long.
    'group.min.session.timeout.ms': 1000,

    // The default buffer of 128 MB alone is most of a small heap.
    'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
    'log.cleaner.threads': 1,
    'log.cleaner.backoff.ms': 500,
    'num.io.threads': 2,
    'num.network.threads': 2,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
