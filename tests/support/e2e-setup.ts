import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asApplication } from '@/lib/env'
import { ensureClient } from '@/prisma/generate'
import { cloneDatabase } from './clones'
import { startPortal } from './portal'
import { startTestServer } from './server'
import { DEMO, SECRET } from './test-server'

/**
 * Before the browser tests: one portal, started by its own start command on a copy of the demo data, for all of them.
 * A test that changes something makes or chooses its own rows, so that the others need not care.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureClient()
  const { server, stop } = await startTestServer()
  const clone = await cloneDatabase(server, DEMO)
  const portal = await startPortal({
    env: { DATABASE_URL: clone.url, APP_DATABASE_URL: asApplication(clone.url), AUTH_SECRET: SECRET },
  })
  process.env.NPN_E2E_URL = portal.url
  process.env.NPN_E2E_DATABASE_URL = clone.url
  process.env.NPN_E2E_MAIL = `${portal.dataDir}/mail`
  const folder = mkdtempSync(path.join(tmpdir(), 'npn-e2e-'))
  process.env.NPN_E2E_SOUND_PARTS = path.join(folder, 'sound-parts')
  writeFileSync(process.env.NPN_E2E_SOUND_PARTS, '')
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await portal.stop()
    await clone.drop()
    await stop()
  }
}
