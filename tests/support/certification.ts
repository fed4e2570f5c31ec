import { randomUUID } from 'node:crypto'
import {
  agreePlan,
  approveCertification,
  attachFile,
  beginTest,
  orderCertification,
  proposePlan,
  rejectCertification,
  showCertification,
} from '@/lib/certification'
import type { CertificationState } from '@/lib/certification/rules'
import { as } from './actors'
import { askOwner } from './database'
import { value } from './outcomes'
import { makeSystem, makeVendor } from './parties'

/** A standard of its own, in the register as MedCom's list would have put it there; answers with its id. */
export async function aStandard(): Promise<string> {
  const id = randomUUID()
  await askOwner(
    `insert into standard (id, code, version, name) values ($1, $2, 'Q0131K', 'Prøvestandard')`,
    [id, `PRV${id.slice(0, 6)}`],
  )
  return id
}

/** What MedCom's list says of a system by a standard since a day. */
export async function listed(
  { systemId, vendorId, standardId }: { systemId: string; vendorId: string; standardId: string },
  status: 'approved' | 'notApproved' | 'testing' | 'testMissing',
  since = '2025-01-01',
): Promise<void> {
  const importId = randomUUID()
  await askOwner(
    `insert into approval_import (id, file_name, sha256, file, status, summary, received_at)
     values ($1, 'prøve', 'prøve', '', 'applied', '{}', npn_now())`,
    [importId],
  )
  await askOwner(
    `insert into system_approval (id, system_id, vendor_id, standard_id, direction, status, import_id, valid_from)
     values ($1, $2, $3, $4, 'receive', $5::approval_status, $6, $7)`,
    [randomUUID(), systemId, vendorId, standardId, status, importId, since],
  )
}

/** A PDF unlike any other. */
export const aPdf = () => new TextEncoder().encode(`%PDF-1.7\n${randomUUID()}\n%%EOF`)

interface Wanted {
  vendorId?: string
  systemId?: string
  systemVersionId?: string
  standardId?: string
  /** The day of the test; today in the tests' clock where nothing is said. */
  plannedOn?: string
  approvedOn?: string
  expiresOn?: string | null
}

/** A certification in a state, brought there by the verbs, and all that it is about. */
export async function aCertification(state: Exclude<CertificationState, 'withdrawn'>, more: Wanted = {}) {
  const vendorId = more.vendorId ?? (await makeVendor())
  const systemId = more.systemId ?? (await makeSystem(vendorId))
  const standardId = more.standardId ?? (await aStandard())
  const { plannedOn = '2026-11-21' } = more
  const [medcom, vendor] = [as.medcomAdmin(), as.vendorAdmin(vendorId)]
  const { systemVersionId = null } = more
  const { id } = value(
    await orderCertification(vendor, { systemId, systemVersionId, test: `${standardId}:receive` }),
  )
  const seen = async () => ({ id, version: await versionOf(id) })
  const made = { id, vendorId, systemId, standardId, medcom, vendor, seen }
  if (state === 'ordered') return made
  value(await proposePlan(medcom, { ...(await seen()), plannedOn, plan: 'Vi mødes på video.' }))
  value(await agreePlan(vendor, await seen()))
  if (state === 'planned') return made
  value(await beginTest(medcom, await seen()))
  if (state === 'testing') return made
  value(await attachFile(medcom, { id, kind: 'protocol', fileName: 'protokol.pdf', file: aPdf() }))
  const { approvedOn = plannedOn, expiresOn = null } = more
  if (state === 'approved')
    value(await approveCertification(medcom, { ...(await seen()), approvedOn, expiresOn }))
  else value(await rejectCertification(medcom, { ...(await seen()), reason: 'Svarene mangler enhed.' }))
  return made
}

export async function versionOf(id: string): Promise<number> {
  return value(await showCertification(as.medcomAdmin(), { id })).version
}
