import { SAMPLE_PEOPLE } from '@asn/identity/sample-people';
import type { Settings } from '../settings.ts';
import type { EventLogDecision } from './event-log.ts';
import { address } from './services.ts';

/** What a person needs once everything runs: where it is, who they can be, and what to ask first. */
export function summary({ ports }: Settings, log: EventLogDecision): string {
  const addresses = [
    ['Graph', `${address(ports.gateway)}/graphql`],
    ['GraphiQL', `${address(ports.gateway)}/graphiql/`],
    ['Identity', address(ports.identity)],
    ['PostgreSQL', `npm run psql -- personnel   (port ${ports.postgres})`],
    ['Event log', log.kind === 'kafka' ? `Apache Kafka on ${log.brokers}` : 'embedded, in PostgreSQL'],
    ['Logs', '.local/logs'],
  ] as const;
  const column = (rows: readonly (readonly [string, string])[]) => {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
  };
  const people = SAMPLE_PEOPLE.map(({ username, english }) => [username, english] as const);
  return `
${column(addresses)}

Sample people; a token for one: npm run -s token -- <username>
${column(people)}

A first query:
  curl -s ${address(ports.gateway)}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npm run -s token -- superior)" \\
    -d '{"query":"{ me { employee { name position { title } appraisals { year predikat } attendanceToday { status } } roles } }"}'

Ctrl-C stops everything; npm run reset starts over.
`;
}
