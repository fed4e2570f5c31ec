import {
  applyRegister,
  applyRegisterRest,
  carryOutHandover,
  discardRegister,
  letDifferenceStand,
  listDifferences,
  settleDifference,
  uploadRegister,
} from '@/lib/registers'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import { MOVES } from './parties-data'
import { addressOf, FORGOTTEN, registerFile } from './register-lines'

/** Today's register, as it came in when the portal began; a first try with it was thrown away. */
export async function seedRegisters(seed: Seed, parties: DemoParties): Promise<void> {
  const file = registerFile(parties)
  await seed.daysAgo(547, 12)
  const tried = await done(
    uploadRegister(seed.medcom, { kind: 'accounts', fileName: 'systemkonti-udkast.csv', file }),
  )
  await done(discardRegister(seed.medcom, { id: tried.id }))
  await seed.daysAgo(547, 13)
  await takeIn(
    seed,
    await done(uploadRegister(seed.medcom, { kind: 'accounts', fileName: 'systemkonti.csv', file })),
  )
  await handOver(seed, parties)
  await settle(seed)
}

/** Laboratories that changed their vendor handed their accounts over in the same week; the last one has not yet. */
async function handOver(seed: Seed, parties: DemoParties): Promise<void> {
  for (const { laboratory, daysAgo } of MOVES.slice(0, -1)) {
    await seed.daysAgo(daysAgo - 3, 10)
    const { id, vendor } = parties.laboratories.get(laboratory)!
    await done(
      carryOutHandover(seed.medcom, {
        laboratoryId: id,
        address: addressOf(vendor, laboratory),
        contacts: true,
      }),
    )
  }
}

/** Some of what register and draw log disagreed on has been settled; of each kind there is more. */
async function settle(seed: Seed): Promise<void> {
  await seed.daysAgo(20, 13)
  const key = `unknown:lis-${FORGOTTEN.settled.toLowerCase()}`
  await done(settleDifference(seed.medcom, { key, deed: 'create' }))
  const { rows } = await done(listDifferences(seed.medcom, { kind: 'silent', search: 'noed-egeskov' }))
  const reason = 'Bruges kun, når laboratoriesystemet er nede.'
  for (const silent of rows) await done(letDifferenceStand(seed.medcom, { key: silent.key, reason }))
}

async function takeIn(seed: Seed, { id }: { id: string }): Promise<void> {
  let { finished } = await done(applyRegister(seed.medcom, { id }))
  while (!finished) ({ finished } = await done(applyRegisterRest(seed.system, { id })))
}
