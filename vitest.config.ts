import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const alias = { '@': path.resolve(import.meta.dirname) }
// What lib/env reads: a test's surroundings are the same on every machine.
const env = {
  NPN_ENVIRONMENT: 'test',
  // As tests/support/test-server.ts has it for portals.
  AUTH_SECRET: 'a-secret-that-is-only-used-in-tests',
  PUBLIC_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'NPN-portalen <npn-portalen@localhost>',
  TZ: 'America/New_York',
}
const database = {
  globalSetup: 'tests/support/global-setup.ts',
  setupFiles: 'tests/support/database-setup.ts',
  hookTimeout: 120_000,
  // Most of a short file would be to load what all of them use: each makes its surroundings anew instead.
  isolate: false,
}

// The longest files begin first, or one worker would still be at them when the other has nothing left.
const LONGEST = ['tests/integration/system/start.test.ts', 'tests/integration/door/walk.demo.test.ts']
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    // On a machine that is busy with something else a test takes long, and has not failed.
    testTimeout: 60_000,
    // By default one core is left idle; a test waits for PostgreSQL as often as it computes.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          env,
          // Nothing is kept between the files: they need no process each.
          isolate: false,
          include: ['{app,components,lib,prisma}/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', env, isolate: false, include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'db',
          env,
          ...database,
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['**/*.{demo,alone}.test.ts', 'tests/integration/system/**'],
        },
      },
      {
        extends: true,
        test: {
          // Files that put something else in the place of a module, for which it must not be loaded yet.
          name: 'alone',
          env,
          ...database,
          isolate: true,
          include: ['tests/integration/**/*.alone.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'demo',
          env: { ...env, NPN_TEST_TEMPLATE: 'npn_demo' },
          ...database,
          include: ['tests/integration/**/*.demo.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/integration/system/**/*.test.ts'],
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
