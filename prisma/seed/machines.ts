import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '@/lib/door'
import { TOKEN } from '@/lib/door/actor'
import { env } from '@/lib/env'
import { createApiKey, createStation, revokeApiKey, revokeStation, setUpStation } from '@/lib/people'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'

/** Laboratory PCs and machines' keys, in every state. */
export async function seedMachines(seed: Seed, administrator: Context, parties: DemoParties): Promise<void> {
  await seedStations(seed, administrator, parties)
  await seedKeys(seed, administrator, parties)
}

async function seedStations(seed: Seed, administrator: Context, parties: DemoParties) {
  const create = (name: string, code: string) => {
    const laboratoryId = parties.laboratories.get(code)?.id ?? ''
    return done(createStation(administrator, { name, laboratoryId }))
  }
  const setUp = (secret: string) => done(setUpStation({ actor: TOKEN }, { secret }))
  await seed.daysAgo(330)
  const old = await create('Prøvemodtagelsen, gammel pc', 'DEMO-KBA-01')
  await setUp(old.secret)
  await seed.daysAgo(90)
  await done(revokeStation(administrator, { id: old.id }))
  await setUp((await create('Prøvemodtagelsen, pc 1', 'DEMO-KBA-01')).secret)
  await setUp((await create('Vagtlokalet', 'DEMO-KBA-02')).secret)
  await seed.daysAgo(3)
  await create('Blodprøvetagningen', 'DEMO-KBA-03')
  await seed.daysAgo(0, 6)
  await create('Prøvemodtagelsen, pc 2', 'DEMO-KBA-01')
}

async function seedKeys(seed: Seed, administrator: Context, parties: DemoParties) {
  const vendorId = parties.vendors.NORDLYS
  await seed.daysAgo(400)
  const end = addDays(seed.today, -35)
  await done(
    createApiKey(administrator, {
      name: 'Polaris, afprøvning',
      scopes: ['numbers:read'],
      vendorId,
      expiresOn: end,
    }),
  )
  const lost = await done(
    createApiKey(administrator, { name: 'NPN-servicen, gammel', scopes: ['draws:write'] }),
  )
  await seed.daysAgo(200)
  await done(revokeApiKey(administrator, { id: lost.id }))
  await done(createApiKey(administrator, { name: 'Polaris LIS', scopes: ['numbers:read'], vendorId }))
  const { key } = await done(
    createApiKey(administrator, {
      name: 'NPN-servicen (demo)',
      scopes: ['draws:write', 'numbers:read', 'accounts:provision'],
    }),
  )
  // So that the interface can be tried in the demo; elsewhere a key is shown once and kept by nobody.
  const { DEMO, DATA_DIR } = env()
  if (!DEMO) return
  mkdirSync(DATA_DIR, { recursive: true })
  writeFileSync(path.join(DATA_DIR, 'demo-api-key.txt'), `${key}\n`, { mode: 0o600 })
}
