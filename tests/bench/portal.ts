import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { digest } from '@/lib/door/actor'
import { ensureBuild } from '@/lib/system/build'
import { stopChild } from '@/lib/system/children'
import { freePort } from '@/lib/system/ports'
import { launchWeb } from '@/lib/system/web-server'
import { ensureClient } from '@/prisma/generate'
import { cloneDatabase } from '../support/clones'
import { EMPTY, startTestServer } from '../support/server'

/** A production server on an empty database, and who may ask it. */
export interface Portal {
  url: string
  owner: pg.Client
  ownerUrl: string
  /** Headers of a MedCom administrator's browser, and of a machine with every scope. */
  browser: Record<string, string>
  machine: Record<string, string>
  close(): Promise<void>
}

const SESSION = 'bench-session-of-a-medcom-administrator'
const KEY = 'npn_bench_key_of_a_machine_with_every_scope'

/** Starts the production build on a database of its own, with one person and one key signed in. */
export async function openPortal(): Promise<Portal> {
  await ensureClient()
  const { directory } = await ensureBuild(console.error)
  const { server, stop } = await startTestServer()
  const clone = await cloneDatabase(server, EMPTY)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'npn-bench-'))
  const owner = new pg.Client(clone.url)
  await owner.connect()
  await signIn(owner)
  const port = await freePort()
  const env = {
    DATABASE_URL: clone.url,
    APP_DATABASE_URL: clone.appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: 'a secret for measuring, nothing more than that',
  }
  const web = await launchWeb({ dev: false, host: '127.0.0.1', port, directory, env })
  return {
    url: `http://localhost:${port}`,
    owner,
    ownerUrl: clone.url,
    browser: { cookie: `__Host-npn-session=${SESSION}` },
    machine: { authorization: `Bearer ${KEY}` },
    async close() {
      await stopChild(web)
      await owner.end()
      await clone.drop()
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function signIn(owner: pg.Client): Promise<void> {
  await owner.query(
    `with person as (
       insert into app_user (id, email, name, role, created_at)
       values (gen_random_uuid(), 'bench@medcom.example', 'Bench', 'medcomAdmin', now()) returning id)
     insert into session (id, token_digest, user_id, created_at, last_seen_at, expires_at, user_agent, network)
     select gen_random_uuid(), $1, id, now(), now(), now() + interval '11 hours', '', '' from person`,
    [digest(SESSION)],
  )
  await owner.query(
    `insert into api_key (id, name, start, digest, scopes, created_at)
     values (gen_random_uuid(), 'Bench', 'npn_', $1, '{draws:write,numbers:read}', now())`,
    [digest(KEY)],
  )
}
