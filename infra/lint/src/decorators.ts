import { ASTUtils, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

/** A decorator by what it was imported as, so that a local name given with `as` hides nothing. */
export interface ImportedDecorator {
  node: TSESTree.Decorator;
  /** Its name in the module that it comes from: `Query`. */
  name: string;
  /** `@nestjs/graphql`. */
  from: string;
  args: TSESTree.CallExpressionArgument[];
}

/** The decorators of a class or a member that were imported, in order. */
export function importedDecorators(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  node: { decorators?: TSESTree.Decorator[] } & TSESTree.Node,
): ImportedDecorator[] {
  return (node.decorators ?? []).flatMap((decorator) => {
    const { expression } = decorator;
    const call = expression.type === 'CallExpression';
    const callee = call ? expression.callee : expression;
    if (callee.type !== 'Identifier') return [];
    const variable = ASTUtils.findVariable(context.sourceCode.getScope(callee), callee);
    const definition = variable?.defs[0];
    if (definition?.type !== 'ImportBinding' || definition.node.type !== 'ImportSpecifier') return [];
    const { imported, parent } = definition.node;
    return [
      {
        node: decorator,
        name: imported.type === 'Identifier' ? imported.name : imported.value,
        from: (parent as TSESTree.ImportDeclaration).source.value,
        args: call ? expression.arguments : [],
      },
    ];
  });
}

/** The value of a property in the object literals among a decorator's arguments. */
export function option(decorator: ImportedDecorator, name: string): TSESTree.Node | undefined {
  for (const argument of decorator.args) {
    if (argument.type !== 'ObjectExpression') continue;
    for (const property of argument.properties) {
      if (property.type === 'Property' && !property.computed && keyOf(property) === name)
        return property.value;
    }
  }
  return undefined;
}

const keyOf = ({ key }: TSESTree.Property): string | undefined =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;

/** The class around a member. */
export const classOf = (member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition) =>
  member.parent.parent;
