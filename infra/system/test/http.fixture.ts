import { SERVICES } from '../src/supergraph.ts';
import { routes, type Account } from '../src/access.table.ts';
import { readRoutes } from '../src/routes.ts';
import { NOTHING } from '../src/questions.ts';
import type { Findings } from './sighting.fixture.ts';
import type { Door, System } from './system.fixture.ts';

/** The routes of a service that want a token. */
const routesAt = (door: Door): string[] => readRoutes(door).filter((route) => route in routes);

/** What a request without a body of its own gets: the status, and what it says. */
export async function request(
  system: System,
  door: Door,
  route: string,
  token?: string,
  body: object = {},
): Promise<{ status: number; told: { data?: unknown; errors?: { extensions?: { code?: string } }[] } }> {
  const [method = 'GET', path = ''] = route.split(' ');
  const response = await fetch(system.url(door) + path.replace(/:\w+/g, NOTHING), {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  return { status: response.status, told: (await response.json()) as never };
}

/** Uses routes as an account, and holds who got through against the table. */
export async function compareRoutes(
  system: System,
  door: Door,
  account: Account,
  some: string[] = routesAt(door),
): Promise<Findings> {
  const token = await system.tokenOf(account);
  const findings = some.map(async (route) => {
    const { status, told } = await request(system, door, route, token);
    const refused = status === 403 && told.errors?.[0]?.extensions?.code === 'FORBIDDEN';
    // Whoever may use it learns that there is no such import, or that the body is wrong.
    const through = [200, 400, 404, 415].includes(status);
    const right = routes[route]!.includes(account) ? through : refused;
    return right ? [] : [`${door}: ${account} at ${route}: ${status}`];
  });
  return (await Promise.all(findings)).flat();
}

/** Every door with everything that can be asked there, each of which needs a token. */
export const asked: [door: Door, route: string, body: object][] = [
  ['gateway', 'POST /graphql', { query: '{ me { roles } }' }],
  ['gateway', 'POST /graphql', { query: '{ __typename }' }],
  ...SERVICES.flatMap((door): [Door, string, object][] => [
    [door, 'POST /graphql', { query: '{ __typename }' }],
    [door, 'POST /graphql', { query: '{ _service { sdl } }' }],
    [
      door,
      'POST /graphql',
      {
        query: `{ _entities(representations: [{ __typename: "Employee", id: "${NOTHING}" }]) { __typename } }`,
      },
    ],
    ...routesAt(door).map((route): [Door, string, object] => [door, route, {}]),
  ]),
];
