import { ServiceDataSource } from './data-source.ts';
import type { Subgraph } from './environment.ts';

/** The services behind the graph, by the name that each has in the supergraph. */
export class Subgraphs {
  private readonly sources: ReadonlyMap<string, ServiceDataSource>;

  constructor(subgraphs: Readonly<Record<string, Subgraph>>) {
    this.sources = new Map(
      Object.entries(subgraphs).map(([name, subgraph]) => [name, new ServiceDataSource(name, subgraph)]),
    );
  }

  /** Throws when the supergraph names a service that the gateway has no address for. */
  source(name: string): ServiceDataSource {
    const source = this.sources.get(name);
    if (!source)
      throw new Error(`The supergraph names the service "${name}", which has no address in the environment.`);
    return source;
  }

  /** For each service whether it is ready, all asked at once. */
  async readiness(): Promise<Record<string, boolean>> {
    const answers = [...this.sources].map(async ([name, source]) => [name, await source.ready()] as const);
    return Object.fromEntries(await Promise.all(answers));
  }

  async close(): Promise<void> {
    await Promise.all([...this.sources.values()].map((source) => source.close()));
  }
}
