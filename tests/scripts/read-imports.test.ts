import { describe, expect, it } from 'vitest';
import { blankTexts, readImports } from '../../scripts/read-imports.ts';

const CASES: [name: string, source: string, specifiers: (string | null)[]][] = [
  ['a default import', "import a from './a.ts';", ['./a.ts']],
  ['named imports over lines', "import {\n  a,\n  type B,\n} from './a.ts';", ['./a.ts']],
  ['a namespace', "import * as v from 'valibot';", ['valibot']],
  ['both at once', "import a, { b } from './a.ts';", ['./a.ts']],
  ['an import for its effect', "import './a.css';", ['./a.css']],
  ['an import with attributes', "import en from './en.json' with { type: 'json' };", ['./en.json']],
  ['a re-export', "export { a } from './a.ts';\nexport * from './b.ts';", ['./a.ts', './b.ts']],
  ['a dynamic import', "const a = await import('./a.ts');", ['./a.ts']],
  ['a dynamic import in a template', `\`\${await import("./a.ts")}\``, ['./a.ts']],
  ['a dynamic import of a plain template', 'import(`./a.ts`)', ['./a.ts']],
  ['a computed import', `import(\`./\${name}.ts\`);\nimport(name);`, [null, null]],
  ['two on a line', "import a from './a.ts';import b from './b.ts'", ['./a.ts', './b.ts']],
  ['one in a line comment', "// import a from './a.ts';", []],
  ['one in a block comment', "/*\nimport a from './a.ts';\n*/", []],
  ['one in a string', 'const text = "import a from \'./a.ts\'";', []],
  ['one in a template', "const text = `import a from './a.ts'`;", []],
  ['after a string with a comment sign', "const url = 'https://x'; import('./a.ts');", ['./a.ts']],
  ['after a regular expression with quotation marks', 'const re = /["\'`]/g;\nimport("./a.ts");', ['./a.ts']],
  ['after a class with a slash', 'const re = /[/"]/;\nimport("./a.ts");', ['./a.ts']],
  ['after a division', 'const half = a / 2; import("./a.ts"); const b = c / d;', ['./a.ts']],
  ['after JSX', 'const a = <p class="x">{b}</p>;\nimport("./a.ts");', ['./a.ts']],
  ['after a nested template', `const t = \`a\${b ? \`c\${{}}\` : ""}d\`;\nimport("./a.ts");`, ['./a.ts']],
  ['import.meta', 'console.log(import.meta.url);', []],
  ['an export of its own', "export const from = 'x';\nexport function a() {}", []],
  ['a property named import', "a.import('./a.ts');", []],
];

describe('readImports', () => {
  it.each(CASES)('%s', (_, source, specifiers) => {
    expect(readImports(source).map(({ specifier }) => specifier)).toEqual(specifiers);
  });

  it('tells what leaves nothing at run time', () => {
    const source = [
      "import type { A } from './a.ts';",
      "export type { B } from './b.ts';",
      "import { type C } from './c.ts';",
      "import typeOf from './d.ts';",
    ].join('\n');
    expect(readImports(source).map(({ typeOnly }) => typeOnly)).toEqual([true, true, false, false]);
  });

  it('counts lines', () => {
    const source = "/* one\n two */\nimport './a.ts';\n\nimport('./b.ts');";
    expect(readImports(source).map(({ line }) => line)).toEqual([3, 5]);
  });
});

describe('blankTexts', () => {
  it('keeps the length, the lines and the code', () => {
    const source = `a("b\\"c"); // d\n\`e\n\${f('g')}h\` / i`;
    expect(blankTexts(source)).toBe(`a("    ");     \n\` \n\${f(' ')} \` / i`);
  });
});
