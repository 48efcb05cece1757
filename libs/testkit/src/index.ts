export { freePort } from '@asn/local/servers';
export { createDatabase, type TestDatabase } from './database.ts';
export { eventLogs, kafkaBrokers, type EventLogKind } from './environment.ts';
export { graphql, type GraphQLAnswer, type GraphQLRequest } from './graphql.ts';
export { CLIENT_SECRET, testIssuer, type TestIssuer, type TokenRequest } from './issuer.ts';
export { startService, type RunningService } from './service.ts';
