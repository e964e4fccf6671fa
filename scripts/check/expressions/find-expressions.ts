import ts from 'typescript';

export interface Expression {
  /** `path:line` */
  place: string;
  source: string;
  flags: string;
}

/**
 * Every regular expression of a file: literals, and what `new RegExp` is given, put together from the constants of the
 * file. Any other value in a template counts as a plain word.
 *
 * @throws for a pattern that is not written there: nobody could judge it
 */
export function findExpressions(path: string, text: string): Expression[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const found: Expression[] = [];
  const placeOf = (node: ts.Node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

  const textOf = (node: ts.Expression | undefined): string | undefined => {
    if (!node) return '';
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
    if (ts.isIdentifier(node)) return constants.has(node.text) ? textOf(constants.get(node.text)) : undefined;
    if (!ts.isTemplateExpression(node)) return undefined;
    const rest = node.templateSpans.map(({ expression, literal }) => (textOf(expression) ?? 'a') + literal.text);
    return node.head.text + rest.join('');
  };

  visit(file, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
  });
  visit(file, (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const called = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (!called || (node.arguments?.[0] && ts.isRegularExpressionLiteral(node.arguments[0]))) return;
    const [source, flags] = [textOf(node.arguments?.[0]), textOf(node.arguments?.[1])];
    if (source === undefined || flags === undefined) throw new Error(`${placeOf(node)}: write the pattern where it is`);
    found.push({ place: placeOf(node), source, flags });
  });
  return found;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
