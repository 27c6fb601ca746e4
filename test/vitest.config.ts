import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { writeExampleTests } from './examples/write-example-tests.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const conditions = ['source', 'node', 'import', 'module', 'default'];
const shared = {
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};
const timeout = { testTimeout: 60_000, hookTimeout: 120_000 };

writeExampleTests(root);

export default defineConfig({
  root,
  test: {
    reporters: ['default', ['json', { outputFile: `${root}/.vitest/results.json` }]],
    projects: [
      { ...shared, test: { name: 'units', ...timeout, include: ['packages/*/test/**/*.test.{ts,tsx}', 'apps/*/test/**/*.test.{ts,tsx}'] } },
      { ...shared, test: { name: 'examples', ...timeout, isolate: false, include: ['test/.examples/*.test.ts'] } },
      {
        ...shared,
        test: {
          name: 'together',
          ...timeout,
          include: ['test/{acceptance,audit,browser,house,planner}/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
