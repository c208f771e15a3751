import { defineConfig } from 'vitest/config';
import { stet } from './src/vitest.ts';

export default defineConfig({
  // Here a change that goes unnoticed is a fault of the harness.
  plugins: [stet({ guard: { strict: true } })],
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing here shares state, and a worker for each claim file would be most of the time.
    isolate: false,
    // They start sooner than processes, and share what is loaded.
    pool: 'threads',
    // One for the tests that wait for processes of their own, one for the rest.
    maxWorkers: 2,
    // Some tests start processes of their own; on a busy machine that takes seconds.
    testTimeout: 30_000,
  },
});
