/** What of a package's declarations its users can reach, and cannot import by name or understand. */
import ts from 'typescript';

/** A line for each type that is reachable from the entries and is exported by none of them, or has no comment of its own. */
export function undocumented(entries) {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noLib: true, types: [] }; // prettier-ignore
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const ours = new Set(program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules')));
  const target = (symbol) =>
    symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = new Set(
    entries.flatMap((entry) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
      return checker.getExportsOfModule(module).map(target);
    }),
  );

  const reached = new Set();
  const reach = (symbol) => {
    const declarations = (symbol?.declarations ?? []).filter((one) => ours.has(one.getSourceFile()));
    if (declarations.length === 0 || reached.has(symbol) || symbol.flags & ts.SymbolFlags.TypeParameter) return;
    reached.add(symbol);
    for (const declaration of declarations) follow(declaration);
  };
  const follow = (node) => {
    const name = nameOf(node);
    if (name) reach(target(checker.getSymbolAtLocation(name)));
    ts.forEachChild(node, follow);
  };
  exported.forEach(reach);

  return [...reached].flatMap((symbol) => {
    const { fileName } = symbol.declarations[0].getSourceFile();
    const said = symbol.getDocumentationComment(checker).length > 0;
    const faults = [...(exported.has(symbol) ? [] : ['cannot be imported']), ...(said ? [] : ['has no comment'])];
    return faults.map((fault) => `  ${symbol.name} ${fault} (${fileName.replace(/.*\/dist\//, 'dist/')})`);
  });
}

/** The name that a node refers to a type by. */
function nameOf(node) {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  return ts.isImportTypeNode(node) ? node.qualifier : undefined;
}
