import { relative } from 'node:path';
import type { TriedRule } from './try-rule.ts';

/** For the terminal: three lines a rule, those of a service together. */
export function rulesAsText(rules: readonly TriedRule[]): string {
  const lawWidth = Math.max(0, ...rules.map(({ law }) => law.join('; ').length));
  return [...Map.groupBy(rules, ({ service }) => service)]
    .map(([service, own]) =>
      [
        `${service} (${own.length})`,
        ...own.flatMap((rule) => [
          `${rule.holds ? '✔' : '✖'} ${rule.law.join('; ').padEnd(lawWidth)}  ${daysOf(rule)}  ${rule.sentence}`,
          `    ${rule.case}: ${rule.expected}${rule.holds ? '' : `, but the rule says ${rule.actual || 'nothing'}`}`,
          `    ${rule.file}`,
        ]),
      ].join('\n'),
    )
    .join('\n\n');
}

const daysOf = ({ from, to }: TriedRule): string => `${(from ?? '').padEnd(10)} – ${(to ?? '').padEnd(10)}`;

/** The page `docs/rules.md`. What it says of a boundary is what the law expects; whether the rule agrees is run, not written. */
export function rulesAsPage(rules: readonly TriedRule[]): string {
  const sections = [...Map.groupBy(rules, ({ service }) => service)].map(([service, own]) =>
    [
      `## ${service.charAt(0).toUpperCase()}${service.slice(1)}`,
      '',
      '| rule | law | from | to | at its edge | is |',
      '| --- | --- | --- | --- | --- | --- |',
      ...own.map((rule) => row(rule)),
    ].join('\n'),
  );
  return [INTRODUCTION, ...sections].join('\n\n') + '\n';
}

const INTRODUCTION = `# Rules

Written by \`npm run -s rules -- --write\` from every \`*.rule.ts\` of the services; \`npm run -s rules\` runs the case at the
edge of each and says whether the code still answers what stands here. A rule without a first day holds for as long as
the records go back; the day in "to" is the first on which it no longer holds.`;

function row(rule: TriedRule): string {
  const link = `[${escaped(rule.sentence)}](${relative('docs', rule.file)})`;
  const cells = [
    link,
    rule.law.join('; '),
    rule.from ?? '',
    rule.to ?? '',
    escaped(rule.case),
    escaped(rule.expected),
  ];
  return `| ${cells.join(' | ')} |`;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
