import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { table } from './table.ts';

interface Page {
  openDifferences: {
    nodes: {
      id: string;
      column: string;
      ours: string | null;
      theirs: string | null;
      effectiveOn: string | null;
      employee: { name: string } | null;
      orgUnit: { name: string } | null;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const QUERY = `query ($after: String) {
  openDifferences(first: 200, after: $after) {
    nodes { id column ours theirs effectiveOn employee { name } orgUnit { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Lists what imported files and the records disagree on, until somebody decides. */
export const differences: Command = {
  takes: [],
  says: 'what files and records disagree on, to be decided',
  async run({ personnel }) {
    const rows = (await everyPage(personnel)).map(
      ({ id, column, ours, theirs, effectiveOn, employee, orgUnit }) => [
        id,
        employee?.name ?? orgUnit?.name ?? '-',
        column,
        ours ?? '-',
        theirs ?? '-',
        effectiveOn ?? '-',
      ],
    );
    console.log(table(['id', 'about', 'column', 'on record', 'in the file', 'from'], rows));
    return 0;
  },
};

async function everyPage(personnel: Client): Promise<Page['openDifferences']['nodes']> {
  const nodes: Page['openDifferences']['nodes'] = [];
  for (let after: string | null = null, more = true; more;) {
    const { openDifferences }: Page = await personnel.graph<Page>(QUERY, { after });
    nodes.push(...openDifferences.nodes);
    after = openDifferences.pageInfo.endCursor;
    more = openDifferences.pageInfo.hasNextPage;
  }
  return nodes;
}
