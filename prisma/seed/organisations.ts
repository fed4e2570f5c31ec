import { createOrganisation, giveRole, writeInternalNote } from '@/lib/parties'
import type { OrganisationRoleKind } from '@/lib/parties/schemas'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'
import { demoCvr, demoGln } from './identifiers'
import * as demo from './parties-data'
import type { RegionCode, VendorCode } from './parties-data'

/** Days before today from which the register holds; the draw log begins later. */
export const BEGINNING = 900

export function nameOf(vendor: VendorCode): string {
  return vendor === demo.REGION_VENDOR ? demo.REGIONS[vendor].name : demo.VENDORS[vendor].name
}

/** MedCom, the software supplier, the regions and the vendors, with whom their users call. */
export async function seedOrganisations(seed: Seed) {
  let made = 0
  const validFrom = addDays(seed.today, -BEGINNING)
  const organisation = async (name: string, role: OrganisationRoleKind, host: string, more: object = {}) => {
    const number = (made += 1)
    const input = { name, role, validFrom, cvr: demoCvr(number), gln: demoGln(number), ...more }
    const website = `https://www.${host}.example`
    return (await done(createOrganisation(seed.medcom, { ...input, website }))).id
  }
  const medcom = await organisation('MedCom (demo)', 'administrator', 'medcom', {
    city: 'Odense',
    supportName: 'MedComs support',
    supportEmail: 'npn@medcom.example',
    supportPhone: '65 00 00 00',
    supportHours: 'hverdage kl. 9–15',
  })
  const supplier = await organisation('Stjernekode Drift (demo)', 'softwareSupplier', 'stjernekode', {
    city: 'Egeby',
  })
  const regions: Partial<Record<RegionCode, string>> = {}
  for (const code of Object.keys(demo.REGIONS) as RegionCode[]) {
    const { name, city } = demo.REGIONS[code]
    const own =
      code === demo.REGION_VENDOR ? support('Bælt-IT servicedesk', 'baelthavet', 'hverdage kl. 8–16', 40) : {}
    regions[code] = await organisation(name, 'laboratoryOwner', code.toLowerCase(), { city, ...own })
  }
  const vendors: Partial<Record<VendorCode, string>> = {}
  for (const [index, code] of (Object.keys(demo.VENDORS) as (keyof typeof demo.VENDORS)[]).entries()) {
    const { name, host, hours, city } = demo.VENDORS[code]
    const foreign = code === 'GRANIT' && {
      country: 'SE',
      cvr: '',
      foreignRegistration: '559999-0001',
      gln: '',
    }
    const desk = `${name.split(' ')[0]} Servicedesk (demo)`
    vendors[code] = await organisation(name, 'vendor', host, {
      city,
      ...support(desk, host, hours, index),
      ...foreign,
    })
  }
  const organisationId = regions[demo.REGION_VENDOR]!
  await done(giveRole(seed.medcom, { organisationId, kind: 'vendor', validFrom }))
  vendors[demo.REGION_VENDOR] = organisationId
  await done(
    writeInternalNote(seed.medcom, {
      subjectType: 'organisation',
      subjectId: vendors.GRANIT!,
      version: 0,
      text: 'Har bedt om materiale på engelsk. Testplan for REQ03 er aftalt med teamet for test og certificering.',
      journalNumber: 'DEMO-26-00417',
    }),
  )
  return {
    medcom,
    supplier,
    regions: regions as Record<RegionCode, string>,
    vendors: vendors as Record<VendorCode, string>,
  }
}

/** A vendor that has only just come: nothing draws by it yet, so there is nothing to judge most requirements by. */
export async function seedNewcomer(seed: Seed): Promise<void> {
  await seed.daysAgo(1, 9)
  const { id } = await done(
    createOrganisation(seed.medcom, {
      name: 'Vadehav Informatik (demo)',
      role: 'vendor',
      validFrom: addDays(seed.today, -1),
      cvr: demoCvr(80),
      gln: demoGln(80),
      city: 'Vadeby',
      website: 'https://www.vadehav.example',
    }),
  )
  await done(
    writeInternalNote(seed.medcom, {
      subjectType: 'organisation',
      subjectId: id,
      version: 0,
      text: 'Har ringet om tilslutning af et nyt laboratoriesystem. Vi sender udkast til aftalen, når de har sagt, hvem der skriver under.',
    }),
  )
}

function support(supportName: string, host: string, supportHours: string, n: number) {
  return {
    supportName,
    supportEmail: `servicedesk@${host}.example`,
    supportPhone: `70 00 00 ${String(n).padStart(2, '0')}`,
    supportHours,
  }
}
