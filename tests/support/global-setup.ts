import type { TestProject } from 'vitest/node'
import { ensureClient } from '@/prisma/generate'
import { startTestServer } from './server'
import type { TestServer } from './test-server'

/** Before the first test that needs a database: a current Prisma client, and PostgreSQL with a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureClient()
  const { server, stop } = await startTestServer()
  project.provide('testServer', server)
  return stop
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}
