import { keepSchema } from '@asn/subgraph/print-schema';
import { resolvers } from './performance.module.ts';

await keepSchema(resolvers, new URL('../schema.graphql', import.meta.url));
