import type { Contract } from './read-contracts.ts';

const PARTS = /^(.*<!-- events: generated -->\n).*(<!-- events: end -->.*)$/s;

/** The README with the part between its two marks replaced by a table of events for each aggregate. */
export function withEventTable(readme: string, contracts: Contract[]): string {
  const [, before, after] = PARTS.exec(readme) ?? [];
  if (before === undefined)
    throw new Error('README.md lacks its two marks <!-- events: generated | end -->.');
  const byAggregate = Map.groupBy(contracts, ({ owner, aggregate }) => `${owner}: ${aggregate}`);
  const tables = [...byAggregate].map(([aggregate, events]) => {
    const rows = events.map(({ type, schema }) => `| \`${type}\` | ${schema.description} |`);
    return [`### ${aggregate}`, '', '| type | what it tells |', '| - | - |', ...rows, ''].join('\n');
  });
  return `${before}\n${tables.join('\n')}\n${after}`;
}
