import { stampVendors } from '@/lib/parties'
import { applyApprovalList, receiveApprovalList } from '@/lib/systems'
import { addDays } from '@/lib/text/days'
import { demoApprovalLists } from './approval-page'
import { done, type Seed } from './context'
import { moveLaboratory, seedLaboratories, seedPlans, seedSystems } from './laboratories'
import { nameOf, seedOrganisations } from './organisations'
import * as demo from './parties-data'
import type { RegionCode, SystemCode, VendorCode } from './parties-data'

export interface DemoLaboratory {
  id: string
  code: string
  sor: string
  name: string
  /** Numbers used a year, as made up; the register knows it of most. */
  yearly: number
  /** The vendor today. */
  vendor: VendorCode
}

/** The ids the rest of the demo data needs, by code. */
export interface DemoParties {
  medcom: string
  supplier: string
  regions: Record<RegionCode, string>
  vendors: Record<VendorCode, string>
  systems: Record<SystemCode, string>
  /** By code: "DEMO-KBA-01" is Klinisk Biokemi, Demohospital Vest. */
  laboratories: Map<string, DemoLaboratory>
}

/** Makes the demo's parties, systems, laboratories and approval lists, by the verbs, at the days they would have been made. */
export async function seedParties(seed: Seed): Promise<DemoParties> {
  await seed.daysAgo(550, 8)
  const organisations = await seedOrganisations(seed)
  const systems = await seedSystems(seed, organisations.vendors)
  const parties = { ...organisations, systems, laboratories: new Map<string, DemoLaboratory>() }
  await seedLaboratories(seed, parties)
  const vendorName = (code: SystemCode) => nameOf(demo.SYSTEMS[code].vendor)
  const [first, second, waiting] = demoApprovalLists(seed.today, vendorName)
  for (const list of [first!, second!]) {
    await seed.daysAgo(list.daysAgo - 1, 10)
    const { id } = await done(receiveApprovalList(seed.medcom, list))
    await done(applyApprovalList(seed.medcom, { id }))
  }
  for (const move of demo.MOVES) {
    await seed.daysAgo(move.daysAgo + 12, 11)
    await moveLaboratory(seed, parties, move.laboratory, move.system, addDays(seed.today, -move.daysAgo))
    parties.laboratories.get(move.laboratory)!.vendor = demo.SYSTEMS[move.system].vendor
  }
  await seedPlans(seed, parties)
  await seed.daysAgo(waiting!.daysAgo - 1, 10)
  await done(receiveApprovalList(seed.medcom, waiting!))
  await seed.daysAgo(0, 1)
  await done(stampVendors(seed.system, {}))
  return parties
}
