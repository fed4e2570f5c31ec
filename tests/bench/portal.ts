import { randomUUID } from 'node:crypto'
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
import { startTestServer } from '../support/server'
import { EMPTY } from '../support/test-server'

/** A production server on an empty database, and who may ask it. */
export interface Portal {
  url: string
  owner: pg.Client
  ownerUrl: string
  /** Headers of the browsers of a MedCom administrator, a vendor's administrator and a technician, and of a machine. */
  browser: Record<string, string>
  vendor: Record<string, string>
  technician: Record<string, string>
  machine: Record<string, string>
  close(): Promise<void>
}

const SESSION = 'bench-session-of-a-medcom-administrator'
const VENDOR = 'bench-session-of-a-vendor-administrator'
const TECHNICIAN = 'bench-session-of-a-laboratory-technician'
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
    vendor: { cookie: `__Host-npn-session=${VENDOR}` },
    technician: { cookie: `__Host-npn-session=${TECHNICIAN}` },
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
  const [vendor, laboratory] = [randomUUID(), randomUUID()]
  await owner.query(
    `insert into organisation (id, name, created_at, support_name, support_phone, support_hours)
     values ($1, 'Spørgende Lab-IT', now(), 'Spørgende Servicedesk', '70 00 00 00', 'hverdage 8–16')`,
    [vendor],
  )
  await owner.query(
    `insert into laboratory (id, name, code, vendor_id, created_at) values ($1, 'Spørgende laboratorium', 'S', $2, now())`,
    [laboratory, vendor],
  )
  await startSession(owner, SESSION, { role: 'medcomAdmin' })
  await startSession(owner, VENDOR, { role: 'vendorAdmin', vendor })
  await startSession(owner, TECHNICIAN, { role: 'laboratoryUser', laboratory })
  await owner.query(
    `insert into api_key (id, name, start, digest, scopes, created_at)
     values (gen_random_uuid(), 'Bench', 'npn_', $1, '{draws:write,numbers:read}', now())`,
    [digest(KEY)],
  )
}

async function startSession(
  owner: pg.Client,
  secret: string,
  { role, vendor, laboratory }: { role: string; vendor?: string; laboratory?: string },
) {
  await owner.query(
    `with person as (
       insert into app_user (id, email, name, role, vendor_id, laboratory_id, created_at)
       values (gen_random_uuid(), $2 || '@bench.example', 'Bench', $3, $4, $5, now()) returning id)
     insert into session (id, token_digest, user_id, created_at, last_seen_at, expires_at, user_agent, network,
       second_factor, second_factor_at)
     select gen_random_uuid(), $1, id, now(), now(), now() + interval '11 hours', '', '', 'app', now() from person`,
    [digest(secret), role.toLowerCase(), role, vendor, laboratory],
  )
}
