import type { EventHandler, Sql } from '../src/index.ts';

export const promoted = 'asn.test.person-promoted.v1';
export const greeted = 'asn.test.person-greeted.v1';
export const inSnapshot = 'asn.test.person-snapshot.v1';

/** Notes the event: twice, if it were taken twice. */
export const noteEffect: EventHandler<Sql> = async (tx, event) => {
  await tx.query('INSERT INTO effect (key, version, type) VALUES ($1, $2, $3)', [
    event.key,
    event.version,
    event.type,
  ]);
};

export const loadProjection: EventHandler<Sql> = async (tx, event) => {
  await tx.query(
    `INSERT INTO projection (key, version) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET version = excluded.version`,
    [event.key, event.version],
  );
};
