import type { Context } from '@/lib/door'
import { TOKEN } from '@/lib/door/actor'
import {
  acceptInvitation,
  deactivateUser,
  endSigningRight,
  listUsers,
  makeInvitationLink,
  registerSigningRight,
  sendInvitation,
  withdrawInvitation,
} from '@/lib/people'
import { addDays } from '@/lib/text/days'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import { seedMachines } from './machines'
import type { DemoParties } from './parties'
import type { VendorCode } from './parties-data'
import { ADMINISTRATORS, INVITED, PEOPLE, type DemoPerson } from './people-data'
import { SIGNATORIES } from './signatories'

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
export async function seedPeople(
  seed: Seed,
  administrator: Context,
  parties: DemoParties,
): Promise<DemoSignatories> {
  const ids = new Map<string, string>()
  for (const person of PEOPLE) ids.set(person.email, await accept(seed, administrator, person, parties))
  const medcom = await done(listUsers(administrator, { role: 'medcomAdmin' }))
  for (const { id, email } of medcom.rows) ids.set(email, id)
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
  return signatoriesOf(seed, idOf, parties)
}

/** Who may sign: one for each party, and one who could for the length of a holiday. */
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
  for (const { email, kind, evidence, daysAgo } of SIGNATORIES) {
    await seed.daysAgo(daysAgo)
    await right(email, kind, evidence, daysAgo)
  }
  await seed.daysAgo(290)
  const evidence = 'Fuldmagt i en ferie, sag DEMO-2026-03 (demo)'
  const { id } = await right('henrik@havblik.example', 'powerOfAttorney', evidence, 290)
  await seed.daysAgo(245)
  await done(endSigningRight(administrator, { id, validTo: addDays(seed.today, -245) }))
}

/** Everybody who may sign, as they act when they do. */
function signatoriesOf(seed: Seed, idOf: (email: string) => string, parties: DemoParties): DemoSignatories {
  const everybody = [...PEOPLE, ...ADMINISTRATORS.map((one) => ({ ...one, role: 'medcomAdmin' as const }))]
  const acting = SIGNATORIES.map(({ email, signsFor }) => {
    const { name, role } = everybody.find((person) => person.email === email)!
    const vendorId = signsFor === 'medcom' ? null : parties.vendors[signsFor]
    return [signsFor, seed.as({ id: idOf(email), name, email, role, vendorId })] as const
  })
  const { medcom, ...vendors } = Object.fromEntries(acting.reverse()) as Record<
    VendorCode | 'medcom',
    Context
  >
  return { medcom, vendors }
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
