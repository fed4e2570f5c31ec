import { applyRegister, applyRegisterRest, discardRegister, uploadRegister } from '@/lib/registers'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import { registerFile } from './register-lines'

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
}

async function takeIn(seed: Seed, { id }: { id: string }): Promise<void> {
  let { finished } = await done(applyRegister(seed.medcom, { id }))
  while (!finished) ({ finished } = await done(applyRegisterRest(seed.system, { id })))
}
