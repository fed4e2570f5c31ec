import {
  assignOwner,
  assignSystem,
  assignVendor,
  closeLaboratory,
  createLaboratory,
  showLaboratory,
  writeInternalNote,
} from '@/lib/parties'
import { addVersion, createSystem } from '@/lib/systems'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import { demoSor } from './identifiers'
import { BEGINNING } from './organisations'
import type { DemoParties } from './parties'
import * as demo from './parties-data'
import type { SystemCode, VendorCode } from './parties-data'

/** The vendors' systems with their versions. */
export async function seedSystems(seed: Seed, vendors: Record<VendorCode, string>) {
  const ids: Partial<Record<SystemCode, string>> = {}
  for (const code of Object.keys(demo.SYSTEMS) as SystemCode[]) {
    const { name, vendor, versions } = demo.SYSTEMS[code]
    const released = (index: number) => addDays(seed.today, -700 + index * 240)
    const [firstVersion, ...later] = versions
    const input = { name, vendorId: vendors[vendor], firstVersion, releasedOn: released(0) }
    const { id } = await done(createSystem(seed.medcom, input))
    for (const [index, label] of later.entries())
      await done(addVersion(seed.medcom, { systemId: id, label, releasedOn: released(index + 1) }))
    ids[code] = id
  }
  return ids as Record<SystemCode, string>
}

/** Sixty laboratories with owner, vendor and system. */
export async function seedLaboratories(seed: Seed, parties: DemoParties) {
  let made = 0
  for (const { name: specialty, code: short, yearly, systems } of demo.SPECIALTIES) {
    const used = systems.flatMap(([code, count]) => Array.from({ length: count }, () => code))
    for (const [index, hospital] of demo.HOSPITALS.entries()) {
      const number = (made += 1)
      const system = used[index]!
      const { vendor, versions } = demo.SYSTEMS[system]
      const code = `DEMO-${short}-${String(index + 1).padStart(2, '0')}`
      const production = Math.round((yearly * (55 + ((number * 37) % 90))) / 100 / 1000) * 1000
      const fields = {
        name: `${specialty}, ${hospital.name}`,
        code,
        sor: demoSor(number),
        specialty,
        city: hospital.city,
      }
      const { id } = await done(
        createLaboratory(seed.medcom, {
          ...fields,
          yearlyProduction: number % 7 === 0 ? null : production,
          ownerId: parties.regions[hospital.region],
          vendorId: parties.vendors[vendor],
          systemId: parties.systems[system],
          versionLabel: versions[number % versions.length],
          validFrom: addDays(seed.today, -BEGINNING + 100 + ((number * 13) % 200)),
        }),
      )
      parties.laboratories.set(code, {
        id,
        code,
        sor: fields.sor,
        name: fields.name,
        yearly: production,
        vendor,
      })
    }
  }
}

/** A laboratory takes another system into use, and with it its vendor where that is another. */
export async function moveLaboratory(
  seed: Seed,
  parties: DemoParties,
  code: string,
  system: SystemCode,
  validFrom: string,
) {
  const { id } = parties.laboratories.get(code)!
  const { vendor, versions } = demo.SYSTEMS[system]
  const { version } = await done(showLaboratory(seed.medcom, { id }))
  await done(assignVendor(seed.medcom, { id, version, vendorId: parties.vendors[vendor], validFrom }))
  const systemId = parties.systems[system]
  await done(
    assignSystem(seed.medcom, {
      id,
      version: version + 1,
      systemId,
      versionLabel: versions.at(-1),
      validFrom,
    }),
  )
}

/** One laboratory closed, one that will change vendor, one that will change owner. */
export async function seedPlans(seed: Seed, parties: DemoParties) {
  const { CLOSED, PLANNED_MOVE, PLANNED_OWNER } = demo
  const laboratory = (code: string) => parties.laboratories.get(code)!.id
  await seed.daysAgo(CLOSED.daysAgo + 20, 12)
  const closing = { id: laboratory(CLOSED.laboratory), closedOn: addDays(seed.today, -CLOSED.daysAgo) }
  const { version } = await done(showLaboratory(seed.medcom, { id: closing.id }))
  await done(closeLaboratory(seed.medcom, { ...closing, version }))
  await seed.daysAgo(16, 9)
  await moveLaboratory(
    seed,
    parties,
    PLANNED_MOVE.laboratory,
    PLANNED_MOVE.system,
    addDays(seed.today, PLANNED_MOVE.daysAhead),
  )
  const merging = {
    id: laboratory(PLANNED_OWNER.laboratory),
    organisationId: parties.regions[PLANNED_OWNER.region],
  }
  const before = await done(showLaboratory(seed.medcom, { id: merging.id }))
  const validFrom = addDays(seed.today, PLANNED_OWNER.daysAhead)
  await done(assignOwner(seed.medcom, { ...merging, version: before.version, validFrom }))
  await done(
    writeInternalNote(seed.medcom, {
      subjectType: 'laboratory',
      subjectId: laboratory(PLANNED_MOVE.laboratory),
      version: 0,
      text: 'Skifter leverandør. Første trækning i det nye system er aftalt til ugen efter skiftet.',
      journalNumber: 'DEMO-26-00533',
    }),
  )
}
