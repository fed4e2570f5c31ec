import { createAgreement, sendAgreement, showSigning, signAgreement } from '@/lib/agreements'
import type { Context } from '@/lib/door'
import type { UserRole } from '@/lib/door/actor'
import { registerSigningRight } from '@/lib/people'
import { as } from './actors'
import { aTemplateVersion } from './agreements'
import { value } from './outcomes'
import { makeOrganisation, makeVendor } from './parties'
import { aPerson } from './people'

/** Somebody who may sign for a vendor, or for MedCom where there is none, and has just signed in. */
export async function aSignatory(
  vendorId: string | null,
  {
    validFrom = '2020-01-01',
    validTo = '',
    ...more
  }: { validFrom?: string; validTo?: string; name?: string; role?: UserRole } = {},
) {
  const person = await aPerson({ role: vendorId ? 'vendorUser' : 'medcomAdmin', vendorId, ...more })
  await registerSigningRight(as.medcomAdmin(), {
    userId: person.id,
    kind: 'registeredRight',
    evidence: 'CVR-registret: tegner alene (prøve)',
    validFrom,
    validTo,
  })
  return person
}

const administrators = new Map<string, Promise<string>>()

/** MedCom as a party, once in each test file's database. */
function theAdministrator(): Promise<string> {
  const database = process.env.DATABASE_URL ?? ''
  const made = administrators.get(database) ?? makeOrganisation('administrator', { name: 'MedCom (prøve)' })
  administrators.set(database, made)
  return made
}

/** An agreement that was sent to a vendor by the verbs, with the document that is to be signed. */
export async function aSentAgreement(templateVersionId?: string) {
  await theAdministrator()
  const vendorId = await makeVendor()
  const { id } = value(
    await createAgreement(as.medcomAdmin(), {
      vendorId,
      templateVersionId: templateVersionId ?? (await aTemplateVersion()),
    }),
  )
  value(await sendAgreement(as.medcomAdmin(), { id }))
  return { id, vendorId, ...(await shown(id)) }
}

/** The document that the page for signing shows. */
export async function shown(id: string) {
  const { document } = value(await showSigning(as.medcomAdmin(), { id }))
  return { documentId: document!.id, sha256: document!.sha256 }
}

/** Signs what is shown, with all that must be said. */
export function sign(who: Context, of: { id: string; documentId: string; sha256: string }) {
  const { id, documentId, sha256 } = of
  return signAgreement(who, {
    id,
    documentId,
    sha256,
    title: 'Direktør',
    place: 'Direktionen',
    accepts: 'ja',
  })
}
