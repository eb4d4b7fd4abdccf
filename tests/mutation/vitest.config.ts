import { defineConfig } from 'vitest/config';

// Only the tests that mirror src/lib: those with ten thousand runs of each property would be run for every mutant.
export default defineConfig({ test: { include: ['tests/unit/lib/**/*.test.ts'], testTimeout: 60_000 } });
