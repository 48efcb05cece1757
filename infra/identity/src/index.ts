export { COMMAND_LINE_CLIENT, SAMPLE_PERSON_GRANT, WEB_CLIENT } from './clients.ts';
export { GRAPH_AUDIENCE } from './graph-resource.ts';
export { SAMPLE_PEOPLE, type SamplePerson } from './sample-people.table.ts';
export { startIdentity, type RunningIdentity } from './server.ts';
