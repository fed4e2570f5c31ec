import type { Context } from '@/lib/door'
import { TOKEN } from '@/lib/door/actor'
import {
  acceptInvitation,
  deactivateUser,
  endSigningRight,
  makeInvitationLink,
  registerSigningRight,
  sendInvitation,
  withdrawInvitation,
} from '@/lib/people'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import { seedMachines } from './machines'
import type { DemoParties } from './parties'
import { ADMINISTRATORS, INVITED, PEOPLE, type DemoPerson } from './people-data'

const BEARER: Context = { actor: TOKEN }

/** MedCom's administrators, the first one invited by the portal itself; the answer is who does the rest. */
export async function seedAdministrators(seed: Seed): Promise<Context> {
  let inviter = seed.system
  for (const [index, { name, email }] of ADMINISTRATORS.entries()) {
    const id = await accept(seed, inviter, { name, email, role: 'medcomAdmin', daysAgo: 555 - index * 30 })
    if (index === 0) inviter = seed.as({ id, role: 'medcomAdmin', name, email })
  }
  return inviter
}

/** Somebody in every role, with what may befall them: closed, invited in vain, allowed to sign for a while. */
export async function seedPeople(seed: Seed, administrator: Context, parties: DemoParties): Promise<void> {
  const ids = new Map<string, string>()
  for (const person of PEOPLE) ids.set(person.email, await accept(seed, administrator, person, parties))
  const idOf = (email: string) => ids.get(email) ?? ''

  await seed.daysAgo(120, 13)
  await done(deactivateUser(administrator, { id: idOf('finn@nordlys.example') }))
  await seedRights(seed, administrator, idOf)
  for (const person of INVITED) {
    await seed.daysAgo(person.daysAgo)
    const { id } = await done(sendInvitation(administrator, toInput(person, parties)))
    if (person.withdrawn) await done(withdrawInvitation(administrator, { id }))
  }
  await seedMachines(seed, administrator, parties)
}

async function seedRights(seed: Seed, administrator: Context, idOf: (email: string) => string) {
  const right = (
    email: string,
    kind: 'registeredRight' | 'powerOfAttorney',
    evidence: string,
    days: number,
  ) =>
    done(
      registerSigningRight(administrator, {
        userId: idOf(email),
        kind,
        evidence,
        validFrom: addDays(seed.today, -days),
        validTo: '',
      }),
    )
  await seed.daysAgo(530)
  await right('nanna@nordlys.example', 'registeredRight', 'CVR-registret: direktør, tegner alene (demo)', 530)
  await right(
    'hanne@havblik.example',
    'powerOfAttorney',
    'Fuldmagt fra direktionen, sag DEMO-2025-12 (demo)',
    515,
  )
  const { id } = await right(
    'henrik@havblik.example',
    'powerOfAttorney',
    'Fuldmagt i en ferie, sag DEMO-2026-03 (demo)',
    290,
  )
  await seed.daysAgo(245)
  await done(endSigningRight(administrator, { id, validTo: addDays(seed.today, -245) }))
}

async function accept(
  seed: Seed,
  inviter: Context,
  person: DemoPerson,
  parties?: DemoParties,
): Promise<string> {
  await seed.daysAgo(person.daysAgo)
  const { id } = await done(sendInvitation(inviter, toInput(person, parties)))
  const link = await done(makeInvitationLink(seed.system, { id }))
  await seed.daysAgo(person.daysAgo, 14)
  const { userId } = await done(acceptInvitation(BEARER, { secret: link?.secret ?? '' }))
  return userId
}

function toInput({ name, email, role, vendor, laboratory, functional }: DemoPerson, parties?: DemoParties) {
  return {
    name,
    email,
    role,
    functional: functional ?? false,
    vendorId: (vendor && parties?.vendors[vendor]) ?? null,
    laboratoryId: (laboratory && parties?.laboratories.get(laboratory)?.id) ?? null,
  }
}
