import { createLaboratory, createOrganisation } from '@/lib/parties'
import type { OrganisationRoleKind } from '@/lib/parties/schemas'
import { createSystem } from '@/lib/systems'
import { as } from './actors'
import { value } from '@/tests/support/outcomes'

let counter = 0

/** Parties, laboratories and systems for tests, made by the verbs; each call makes another one. */
export async function makeOrganisation(role: OrganisationRoleKind, more: object = {}): Promise<string> {
  const name = `Prøveorganisation ${(counter += 1)}`
  const input = {
    name,
    country: 'SE',
    foreignRegistration: `SE-${counter}`,
    role,
    validFrom: '2020-01-01',
    ...more,
  }
  return value(await createOrganisation(as.medcomAdmin(), input)).id
}

export const makeVendor = (more: object = {}) => makeOrganisation('vendor', more)
export const makeOwner = (more: object = {}) => makeOrganisation('laboratoryOwner', more)

export async function makeLaboratory(
  more: {
    ownerId?: string
    vendorId?: string
    systemId?: string
    validFrom?: string
    code?: string
    name?: string
  } = {},
): Promise<string> {
  const number = (counter += 1)
  const input = {
    name: `Prøvelaboratorium ${number}`,
    code: `LAB-${number}`,
    validFrom: '2024-01-01',
    ...more,
  }
  return value(await createLaboratory(as.medcomAdmin(), input)).id
}

export async function makeSystem(vendorId: string, more: object = {}): Promise<string> {
  const input = { name: `Prøvesystem ${(counter += 1)}`, vendorId, firstVersion: '1.0', ...more }
  return value(await createSystem(as.medcomAdmin(), input)).id
}
