import { keepSchema } from '@asn/subgraph/print-schema';
import { resolvers } from './competency.module.ts';

await keepSchema(resolvers, new URL('../schema.graphql', import.meta.url));
