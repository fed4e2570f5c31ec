import { beforeAll, describe, expect, it } from 'vitest'
import { askApplication, askOwner } from '@/tests/support/database'
import { setClock } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'

interface Home {
  vendorId: string
  laboratoryId: string
}

let mine: Home
let theirs: Home

beforeAll(async () => {
  await setClock('2026-11-21T11:00:00Z')
  mine = await makeHome()
  theirs = await makeHome()
})

async function makeHome() {
  const [vendorId, ownerId] = await Promise.all([makeVendor(), makeOwner()])
  const systemId = await makeSystem(vendorId)
  return { vendorId, laboratoryId: await makeLaboratory({ vendorId, ownerId, systemId }) }
}

/** Asks as the application does for somebody of this vendor and laboratory. */
async function seen(table: string, vendor = '', laboratory = ''): Promise<Record<string, unknown>[]> {
  const settings = `select set_config('npn.vendor', '${vendor}', true), set_config('npn.laboratory', '${laboratory}', true)`
  return askApplication(
    `with asking as materialized (${settings}) select t.* from asking, lateral (select * from "${table}") t`,
  )
}

describe('row-level security', () => {
  it('is on for every table', async () => {
    const open = await askOwner<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not relrowsecurity and relname <> '_prisma_migrations'`,
    )
    expect(open).toEqual([])
  })

  it('holds for what is read through a view', async () => {
    const past = await askOwner(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce(reloptions, '{}') @> '{security_invoker=true}'`,
    )
    expect(past).toEqual([])
  })

  it('binds a role that cannot pass it by', async () => {
    const roles = await askOwner(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('npn_app', 'npn_staff') order by 1`,
    )
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
    expect(roles).toEqual([
      { rolname: 'npn_app', ...powerless },
      { rolname: 'npn_staff', ...powerless },
    ])
    const [asking] = await askApplication<{ current_user: string }>('select current_user')
    expect(asking).toEqual({ current_user: 'npn_app' })
    const owned = await askOwner(
      `select relname from pg_class where relowner in ('npn_app'::regrole, 'npn_staff'::regrole)`,
    )
    expect(owned).toEqual([])
  })

  it.each([
    'laboratory',
    'laboratory_vendor',
    'laboratory_owner',
    'laboratory_system',
    'system',
    'app_user',
    'audit_subject',
    'draw',
  ])('shows nothing of %s to somebody who belongs nowhere', async (table) => {
    expect(await seen(table)).toEqual([])
  })

  it.each([
    'laboratory',
    'laboratory_vendor',
    'laboratory_system',
    'system',
    'system_version',
    'audit_subject',
  ])('shows of %s what is the vendor’s own, and nothing of the other’s', async (table) => {
    const rows = await seen(table, mine.vendorId)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ vendor_id }) => vendor_id === mine.vendorId)).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(theirs.vendorId)
  })

  it('shows a vendor that an entry is there when a part of it is its own, and only audit_parts says what was done', async () => {
    await expect(seen('audit_entry', mine.vendorId)).rejects.toThrow('permission denied')
    await expect(seen('audit_personal_value', mine.vendorId)).rejects.toThrow('permission denied')
    const settings = `select set_config('npn.vendor', '${mine.vendorId}', true)`
    const asked = (rows: string) =>
      askApplication<{ position: string }>(
        `with asking as materialized (${settings}) select t.* from asking, lateral (${rows}) t`,
      )
    const own = new Set((await seen('audit_subject', mine.vendorId)).map(({ position }) => position))
    const positions = async (rows: string) => new Set((await asked(rows)).map(({ position }) => position))
    expect(await positions('select position from audit_entry')).toEqual(own)
    const every = Array.from({ length: 200 }, (_, index) => index + 1).join()
    expect(await positions(`select * from audit_parts('{${every}}')`)).toEqual(own)
    expect(await askApplication(`select * from audit_parts('{${every}}')`)).toEqual([])
  })

  it('shows a vendor itself and the owners of its laboratories among the parties', async () => {
    const ids = (await seen('organisation', mine.vendorId)).map(({ id }) => id)
    expect(ids).toContain(mine.vendorId)
    expect(ids).not.toContain(theirs.vendorId)
    expect(ids).toHaveLength(2)
  })

  it('shows a laboratory only itself', async () => {
    expect((await seen('laboratory', '', mine.laboratoryId)).map(({ id }) => id)).toEqual([mine.laboratoryId])
  })

  it.each([
    'internal_note',
    'sign_in_token',
    'user_identity',
    'rate_counter',
    'draw_batch',
    'quarantined_line',
    'approval_import',
    'audit_head',
  ])('keeps %s from everybody but MedCom', async (table) => {
    await expect(seen(table, mine.vendorId)).rejects.toThrow('permission denied')
  })

  it('refuses a row stamped with somebody else’s vendor', async () => {
    const insert = `insert into station (id, name, laboratory_id, vendor_id, created_at)
      select gen_random_uuid(), 'x', '${theirs.laboratoryId}', '${theirs.vendorId}', now()
      from (select set_config('npn.vendor', '${mine.vendorId}', true)) asking`
    await expect(askApplication(insert)).rejects.toThrow('row-level security')
  })
})
