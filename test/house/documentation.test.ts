import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Exported {
  readonly file: string;
  readonly name: string;
  readonly isType: boolean;
}

/** What the index of a package hands out, by the file that it comes from. */
const exportsOf = (folder: string): readonly Exported[] =>
  [...read(`${folder}/src/index.ts`).matchAll(/export (type )?\{([^}]*)\} from '\.\/([^']+)'/g)].flatMap((match) =>
    (match[2] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({
        file: `${folder}/src/${match[3]}`,
        name: name.replace('type ', ''),
        isType: match[1] !== undefined || name.startsWith('type '),
      })),
  );

const docOf = ({ file, name }: Exported): string | null => {
  const declaration = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:const|interface|type|class) ${name}\\b`);
  return declaration.exec(read(file))?.[1] ?? null;
};

const packages = globSync('packages/*', { cwd: root });

describe.each(packages)('%s', (folder) => {
  const exported = exportsOf(folder);

  test('says of every export what it is', () => {
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter((entry) => docOf(entry) === null).map(({ name }) => name)).toEqual([]);
  });

  test('shows every function and every value in an example, which the tests run', () => {
    const values = exported.filter((entry) => !entry.isType);
    expect(values.filter((entry) => !docOf(entry)?.includes('@example')).map(({ name }) => name)).toEqual([]);
  });
});

describe('the handbook', () => {
  test('describes every command of the command line', () => {
    const auditors = read('docs/auditors.md');
    for (const command of ['scales list', 'scales show', 'scales history', 'index smooth', 'index pivots', 'audit', 'plan']) {
      expect(auditors).toContain(`registry ${command}`);
    }
    for (const command of [
      'journal verify',
      'rebuild',
      'import contracts',
      'import payments',
      'scales update',
      'report scale-updates',
      'report coverage',
      'report rapporteur',
    ]) {
      expect(auditors).toContain(`registry ${command}`);
    }
    for (const command of ['officer create', 'officer password', 'keys create', 'keys rotate', 'keys check']) {
      expect(read('docs/operators.md')).toContain(`registry ${command}`);
    }
  });

  test('explains every rule that the code names', () => {
    const named = new Set(
      globSync('packages/*/src/**/*.{ts,json}', { cwd: root }).flatMap((file) =>
        [...read(file).matchAll(/(?:RULES|LAW) \d+(?:\.\d+)?/g)].map(([name]) => name),
      ),
    );
    const rules = read('docs/rules.md').split('\n');
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((rule) => !rules.includes(`## ${rule}`))).toEqual([]);
  });

  test('explains every finding code and every mark', () => {
    const codes = [...read('packages/pay/src/audit/code.ts').matchAll(/^ {2}'([A-Z_]+)',$/gm)].map((match) => match[1] ?? '');
    const audit = read('docs/audit.md');
    expect(codes).toHaveLength(16);
    expect([...codes, 'VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED'].filter((code) => !audit.includes(`\`${code}\``))).toEqual([]);
  });

  test('explains every break of the journal and every setting', () => {
    const codes = [...read('packages/store/src/verify/break.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map((match) => match[1] ?? '');
    expect(codes).toHaveLength(12);
    expect(codes.filter((code) => !read('docs/auditors.md').includes(`\`${code}\``))).toEqual([]);
    for (const setting of ['REGISTRY_DATABASE', 'REGISTRY_KEYS', 'REGISTRY_DEMO'])
      expect(read('docs/operators.md')).toContain(`\`${setting}\``);
  });

  test('has no link to a file that is not there', () => {
    for (const file of ['README.md', ...globSync('docs/**/*.md', { cwd: root })]) {
      const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
      for (const link of links) expect(globSync(join(file, '..', link), { cwd: root }), `${file}: ${link}`).toHaveLength(1);
    }
  });
});
