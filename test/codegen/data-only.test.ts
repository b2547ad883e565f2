import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { DomainName } from '../../lib';
import * as apex53 from '../../lib';
import type { AppContents } from '../../lib/codegen/contents';
import { generateApp } from '../../lib/codegen/generate-app';
import type { GeneratedFile } from '../../lib/codegen/generated-file';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { fileZone, modelsOf } from './support/contents';
import { evaluate } from './support/evaluate';
import { hostileText, hostileTexts, hostileZone } from './support/hostile-zone';

const { SyntaxKind } = ts;

/** What a generated module is made of: imports, functions and a class that hold declarations, calls of the library, and literals. */
const allowed: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.SourceFile,
  SyntaxKind.EndOfFileToken,
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ImportClause,
  SyntaxKind.NamedImports,
  SyntaxKind.ImportSpecifier,
  SyntaxKind.ExportAssignment,
  SyntaxKind.ExportKeyword,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.TypeReference,
  SyntaxKind.VoidKeyword,
  SyntaxKind.Block,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.HeritageClause,
  SyntaxKind.ExpressionWithTypeArguments,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.ReadonlyKeyword,
  SyntaxKind.ThisKeyword,
  SyntaxKind.VariableStatement,
  SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.ExpressionStatement,
  SyntaxKind.NewExpression,
  SyntaxKind.CallExpression,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.Identifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.ComputedPropertyName,
]);

/** Everything in a file that is neither data nor a call of the library. */
function foreignParts({ path, content }: GeneratedFile): string[] {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  const found = (ts.transpileModule(content, { reportDiagnostics: true }).diagnostics ?? []).map(({ messageText }) =>
    JSON.stringify(messageText),
  );
  const visit = (node: ts.Node): void => {
    if (!allowed.has(node.kind)) found.push(`${SyntaxKind[node.kind]}: ${node.getText()}`);
    if (ts.isImportDeclaration(node) && !/^'(?:apex53|constructs|\.\.?\/[a-z0-9/.-]+)'$/.test(node.moduleSpecifier.getText()))
      found.push(node.getText());
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const callee = node.expression.getText();
      const [root = ''] = callee.split('.');
      if (
        !Object.hasOwn(apex53, root) &&
        !/^add[A-Z0-9]\w*$/.test(callee) &&
        callee !== 'HealthChecks' &&
        !callee.startsWith('Findings.of(zone)')
      )
        found.push(`call of ${callee}`);
    }
    if (ts.isComputedPropertyName(node) && node.getText() !== "['__proto__']") found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('whatever a zone says is data in the generated code', () => {
  it('in names, values, identifiers and ids of health checks', () => {
    fc.assert(
      fc.property(hostileZone, (sets) => {
        expect(generateApp(fileZone(modelsOf(sets))).files.flatMap(foreignParts)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(hostileTexts.map((text) => [JSON.stringify(text), text]))('in everything that may hold any text: %s', (_, text) => {
    const contents = everywhere(text);
    const { files } = generateApp(contents);
    const { hostedZones, resources } = evaluate(files).synth();

    expect(files.flatMap(foreignParts)).toEqual([]);
    expect(hostedZones[0]?.source).toMatchObject({ comment: text, callerReference: text });
    expect(resources[0]?.tags).toEqual({ Name: text, [text]: text });
    expect(resources[0]?.properties).toMatchObject({ SearchString: text });
    expect(hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.SetIdentifier)).toContain(text);
  });

  it('in any mixture of such texts', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(generateApp(everywhere(text)).files.flatMap(foreignParts)).toEqual([]);
      }),
    );
  });

  it('and no line of it says anything to a terminal or an editor', () => {
    const text = hostileTexts.join('');
    const { files } = generateApp({
      ...everywhere(text),
      zones: everywhere(text).zones.map((zone) => ({ ...zone, leftOut: [{ subject: text, reason: text }] })),
    });

    expect(files.map(({ content }) => content.replaceAll('\n', '')).join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(files.flatMap(foreignParts)).toEqual([]);
  });
});

/** An app where the same text stands wherever a person could have written one. */
function everywhere(text: string): AppContents {
  const id = '11111111-2222-3333-4444-555555555555';
  const sets: ApiResourceRecordSet[] = ['x', text].map((SetIdentifier) => ({
    Name: 'www.example.com.',
    Type: 'A',
    SetIdentifier: SetIdentifier,
    Weight: 1,
    TTL: 60,
    ResourceRecords: [{ Value: '192.0.2.1' }],
    HealthCheckId: id,
  }));
  return {
    name: `app ${text}`,
    zones: [
      {
        zoneName: DomainName.parse('example.com'),
        recordSets: modelsOf(text === '' || text === 'x' ? sets.slice(0, 1) : sets),
        hostedZone: {
          id: 'ZSELF',
          callerReference: text,
          comment: text,
          tags: { [text]: text },
          privateZone: false,
          nameServers: ['ns-1.awsdns-00.com'],
          as: 'declare',
        },
      },
    ],
    healthChecks: [
      {
        id,
        callerReference: text,
        config: { Type: 'HTTP_STR_MATCH', FullyQualifiedDomainName: 'www.example.com', Port: 80, ResourcePath: '/', SearchString: text },
        tags: { Name: text, [text]: text },
      },
    ],
  };
}

it('the layout is prettier’s where the text is ASCII, so that formatting the files changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apex53-layout-'));
  try {
    const samples = fc.sample(hostileZone, { numRuns: 200, seed: 1 }).map((sets) => generateApp(fileZone(modelsOf(sets))).files);
    const files = samples
      .flatMap((sample, i) => sample.map(({ path, content }) => [`${i}-${path.replaceAll('/', '-')}`, content] as const))
      .filter(([, content]) => /^\p{ASCII}*$/u.test(content));
    expect(files.length).toBeGreaterThan(200);
    for (const [path, content] of files) writeFileSync(join(folder, path), content);
    writeFileSync(join(folder, '.prettierrc'), '{ "singleQuote": true, "printWidth": 100, "trailingComma": "all" }');

    execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', '--log-level', 'error', '.'], { cwd: folder });

    const changed = files.filter(([path, content]) => readFileSync(join(folder, path), 'utf8') !== content);
    expect(changed.map(([path, content]) => [content, readFileSync(join(folder, path), 'utf8')])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
