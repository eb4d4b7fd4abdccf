import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      include: ['src/lib/**/*.ts'],
      reporter: ['text', 'text-summary'],
      thresholds: { 'src/lib/{cases,knowledge}/**': { lines: 95, branches: 90 } },
    },
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,project}/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { test: { name: 'dist', include: ['tests/dist/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/{browser,search}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
