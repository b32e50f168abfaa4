import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Every core: a test of the commands or of the viewer mostly waits for another program.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'jinmai', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.neo4j.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['tests/**/*.neo4j.test.ts'],
          globalSetup: 'tests/neo4j.setup.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
