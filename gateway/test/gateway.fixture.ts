import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, testIssuer, type GraphQLAnswer, type GraphQLRequest, type TestIssuer } from '@asn/testkit';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import type { Settings } from '../src/environment.ts';
import { startGateway, type RunningGateway } from '../src/gateway.ts';
import { ATTENDANCE_SCHEMA, PERSONNEL_SCHEMA } from './schemas.fixture.ts';
import { startAttendance, startPersonnel, type FixtureService } from './services.fixture.ts';

/** Milliseconds that the gateway under test waits for a service. */
export const TIMEOUT = 400;

interface AttendanceDay {
  minutes: number;
  employee: Employee | null;
}
interface Employee {
  id: string;
  name: string;
  superior: Employee;
  attendanceToday: AttendanceDay | null;
}
/** What a query of these tests may ask for; each asks for a part. */
export interface GraphData {
  employee: Employee;
  employees: Employee[];
  teamAttendance: AttendanceDay[];
  __type: { fields: { name: string }[] };
}

/** A gateway over two real services, and an issuer whose tokens it accepts. */
export interface GatewayUnderTest {
  gateway: RunningGateway;
  personnel: FixtureService;
  attendance: FixtureService;
  issuer: TestIssuer;
  supergraphFile: string;
  /** Asks as a signed-in person. */
  ask(request: GraphQLRequest): Promise<Omit<GraphQLAnswer, 'data'> & { data: GraphData }>;
  stop(): Promise<void>;
}

export function supergraphOf(personnel = PERSONNEL_SCHEMA, attendance = ATTENDANCE_SCHEMA): string {
  const { supergraph, problems } = composeSupergraph({ personnel, attendance });
  if (problems) throw new Error(problems.join('\n'));
  return supergraph;
}

export async function gatewayUnderTest(
  changes: Partial<Settings> = {},
  supergraph = supergraphOf(),
): Promise<GatewayUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraph);

  const [issuer, personnel, attendance] = await Promise.all([
    testIssuer(),
    startPersonnel(),
    startAttendance(),
  ]);
  const settings: Settings = {
    port: 0,
    production: false,
    logLevel: 'silent',
    issuer: issuer.url,
    audience: 'urn:asn-graph',
    subgraphs: {
      personnel: { url: personnel.url, timeout: TIMEOUT },
      attendance: { url: attendance.url, timeout: TIMEOUT },
    },
    ...changes,
  };
  const gateway = await startGateway(settings, supergraphFile);
  const underTest: GatewayUnderTest = {
    gateway,
    personnel,
    attendance,
    issuer,
    supergraphFile,
    ask: graphql(`${gateway.address}/graphql`, await issuer.token({ sub: 'employee' })),
    stop: async () => {
      await gateway.stop();
      // A test may have put another service in the place of one that it stopped.
      await Promise.all([underTest.personnel.stop(), underTest.attendance.stop(), issuer.close()]);
      rmSync(folder, { recursive: true });
    },
  };
  return underTest;
}
