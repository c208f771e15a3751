import { defineConfig } from 'vitest/config';
import { stet } from './src/vitest.ts';

export default defineConfig({
  plugins: [stet()],
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing here shares state, and a worker for each claim file would be most of the time.
    isolate: false,
    // Some tests start processes of their own; on a busy machine that takes seconds.
    testTimeout: 30_000,
  },
});
