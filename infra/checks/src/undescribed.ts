import { parse, visit } from 'graphql';

const DESCRIBABLE: ReadonlySet<string> = new Set([
  'ObjectTypeDefinition',
  'InterfaceTypeDefinition',
  'InputObjectTypeDefinition',
  'EnumTypeDefinition',
  'UnionTypeDefinition',
  'ScalarTypeDefinition',
  'FieldDefinition',
  'InputValueDefinition',
  'EnumValueDefinition',
]);

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/**
 * What a service's schema has without a description, as paths (`Employee.name`, `Query.employee.id`). Root types need
 * none, nor what federation itself puts in; an argument `input` is described by its type.
 */
export function undescribed(schema: string): string[] {
  const found: string[] = [];
  const path: string[] = [];
  visit(parse(schema), {
    enter(node) {
      if (node.kind === 'DirectiveDefinition') return false;
      if (!('name' in node) || !node.name || !DESCRIBABLE.has(node.kind)) return undefined;
      const name = node.name.value;
      if (FEDERATION.test(name)) return false;
      path.push(name);
      const described = 'description' in node && node.description !== undefined;
      const exempt = ROOTS.includes(path.join('.')) || (path.length === 3 && name === 'input');
      if (!described && !exempt) found.push(path.join('.'));
      return undefined;
    },
    leave(node) {
      if ('name' in node && node.name && DESCRIBABLE.has(node.kind)) path.pop();
    },
  });
  return found;
}

const FEDERATION = /^(_|link__|federation__)/;
