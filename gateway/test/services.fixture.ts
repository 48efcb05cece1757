import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { GraphQLError, parse } from 'graphql';
import { ATTENDANCE_SCHEMA, PERSONNEL_SCHEMA } from './schemas.fixture.ts';

type Resolvers = Record<string, Record<string, unknown>>;

export interface FixtureService {
  url: string;
  port: number;
  /** The headers of the GraphQL requests that reached it, oldest first. */
  seen: Record<string, unknown>[];
  /** While true it takes requests and never answers. */
  hangs: boolean;
  stop(): Promise<void>;
}

/** A real Apollo subgraph on a port of its own, or on one that it had before. */
async function startService(schema: string, resolvers: Resolvers, port = 0): Promise<FixtureService> {
  const apollo = new ApolloServer({
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    schema: buildSubgraphSchema([{ typeDefs: parse(schema), resolvers: resolvers as never }]),
  });
  await apollo.start();
  const http = Fastify({ forceCloseConnections: true });
  const service: FixtureService = {
    url: '',
    port: 0,
    seen: [],
    hangs: false,
    stop: async () => {
      await http.close();
      await apollo.stop();
    },
  };
  http.addHook('preHandler', async (request) => {
    if (request.url === '/graphql') service.seen.push(request.headers);
    if (service.hangs) await new Promise(() => undefined);
  });
  http.post('/graphql', fastifyApolloHandler(apollo));
  http.get('/health/ready', () => ({ status: 'ready' }));
  service.url = `${await http.listen({ port, host: '127.0.0.1' })}/graphql`;
  service.port = Number(new URL(service.url).port);
  return service;
}

const NAMES = ['Siti', 'Budi', "Nu'man"];
const employees = Array.from({ length: 50 }, (_, index) => ({
  id: String(index + 1),
  name: NAMES[index % 3],
}));
const byId = ({ id }: { id: string }) => employees.find((employee) => employee.id === id);

export const startPersonnel = (port?: number) =>
  startService(
    PERSONNEL_SCHEMA,
    {
      Query: {
        employee: (_: unknown, key: { id: string }) => byId(key) ?? null,
        employees: () => employees,
        promise: () => ({ kept: null }),
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...byId({ id }), name }),
      },
      Employee: {
        __resolveReference: byId,
        superior: () => employees[0],
        secret: ({ id }: { id: string }) => {
          if (id === '1')
            throw new GraphQLError('Tidak berhak.', { extensions: { code: 'FORBIDDEN', rule: 'inner' } });
          throw new Error('duplicate key (nip)=(197508172003121002) at 10.0.0.7:5432');
        },
      },
    },
    port,
  );

export const startAttendance = (port?: number) =>
  startService(
    ATTENDANCE_SCHEMA,
    {
      Query: {
        teamAttendance: () => employees.slice(0, 2).map(({ id }) => ({ employee: { id }, minutes: 480 })),
      },
      Mutation: {
        checkIn: (_: unknown, { employeeId }: { employeeId: string }) => ({
          employee: { id: employeeId },
          minutes: 0,
        }),
      },
      Employee: {
        attendanceToday: ({ id }: { id: string }) => ({ employee: { id }, minutes: 480 }),
        attendanceYesterday: () => null,
      },
    },
    port,
  );
