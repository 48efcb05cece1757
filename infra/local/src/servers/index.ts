export { databaseUrl, ensureDatabase, identifier, withClient, type ServiceDatabase } from './databases.ts';
export { startKafka, type KafkaServer } from './kafka.ts';
export { kafkaAvailable, type KafkaAvailability } from './kafka-jars.ts';
export { freePort, portAnswers } from './ports.ts';
export { lendFolder, postgresHome, shelterFolder, type PostgresHome } from './postgres-home.ts';
export { startPostgres, type PostgresServer } from './postgres.ts';
export { Problem } from './problem.ts';
export { startProcess, waitUntil, type ServerProcess } from './processes.ts';
