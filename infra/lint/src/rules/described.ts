import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from '../create-rule.ts';
import { importedDecorators, option, type ImportedDecorator } from '../decorators.ts';

const TYPES = ['ObjectType', 'InputType', 'InterfaceType'];
const FIELDS = ['Field', 'Query', 'Mutation', 'Subscription', 'ResolveField'];

/**
 * Descriptions are the documentation of those who use the graph. An abstract type is in no schema itself. A
 * `@ResolveField` without one usually resolves a field that its type's class describes; where there is none after
 * all, `infra/checks/described-graph.check.ts` finds it in the schema.
 */
export const described = createRule({
  name: 'described',
  meta: {
    type: 'problem',
    docs: { description: 'GraphQL types, fields, arguments and enums have a description.' },
    messages: { missing: '@{{decorator}} needs a description, for those who use the graph.' },
    schema: [],
  },
  defaultOptions: [],
  create(context) {
    function require(node: TSESTree.Node & { decorators?: TSESTree.Decorator[] }, names: readonly string[]) {
      for (const decorator of importedDecorators(context, node)) {
        if (decorator.from !== '@nestjs/graphql' || !names.includes(decorator.name)) continue;
        if (isDescribed(decorator) || isAbstract(decorator) || isRedeclared(decorator)) continue;
        context.report({ node: decorator.node, messageId: 'missing', data: { decorator: decorator.name } });
      }
    }
    return {
      ClassDeclaration: (node) => require(node, TYPES),
      PropertyDefinition: (node) => require(node, FIELDS),
      MethodDefinition: (node) => require(node, FIELDS),
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'registerEnumType') return;
        const options = node.arguments[1];
        const has =
          options?.type === 'ObjectExpression' &&
          options.properties.some(
            (property) =>
              property.type === 'Property' &&
              property.key.type === 'Identifier' &&
              property.key.name === 'description',
          );
        if (!has) context.report({ node, messageId: 'missing', data: { decorator: 'registerEnumType' } });
      },
    };
  },
});

function isDescribed(decorator: ImportedDecorator): boolean {
  const description = option(decorator, 'description');
  return description !== undefined && !(description.type === 'Literal' && description.value === '');
}

function isAbstract(decorator: ImportedDecorator): boolean {
  const value = option(decorator, 'isAbstract');
  return value?.type === 'Literal' && value.value === true;
}

const isRedeclared = (decorator: ImportedDecorator): boolean => decorator.name === 'ResolveField';
