import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      include: ['src/lib/**/*.ts'],
      reporter: ['text', 'text-summary'],
      thresholds: { lines: 95, branches: 90 },
    },
    // Two at once even where a machine has two cores: much of a browser test is waiting.
    maxWorkers: 2,
    // Nothing that these tests import keeps a state, so they need no process of their own for each file.
    isolate: false,
    // A timeout is there to end what hangs; a busy machine may take many times as long as an idle one.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    tags: [{ name: 'thorough', description: 'only in the thorough run: see tests/thorough.ts' }],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{unit,project}/**/*.test.ts'] } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { extends: true, test: { name: 'dist', include: ['tests/dist/**/*.test.ts'] } },
      { extends: true, test: { name: 'browser', include: ['tests/{browser,search}/**/*.test.ts'] } },
    ],
  },
});
