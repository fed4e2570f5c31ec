import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { havingRole, holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { refresh } from './internal'
import { CreateAgreement } from './schemas'
import { requireDates, requirePublished } from './draft'

/** A draft of an agreement with a vendor, on a published template; MedCom's own until it is sent (AG-2). */
export const createAgreement = command({
  name: 'agreement.create',
  input: CreateAgreement,
  constraints: {
    agreement_one_on_its_way: {
      field: 'templateVersionId',
      message: 'Der er allerede en aftale på vej med leverandøren på den skabelon. Find den på listen.',
    },
  },
  async run({ tx, input, actor, now, record }) {
    const { vendorId, ...draft } = input
    const today = isoDate(now)
    await requireVendor(tx, vendorId, today)
    await requirePublished(tx, draft.templateVersionId)
    requireDates(draft, today)
    const administratorId = await administratorOn(tx, today)
    const [given] = await tx.$queryRaw<{ number: string }[]>`
      select next_agreement_number(${Number(today.slice(0, 4))}::int) as number`
    const number = given!.number
    const agreement = await tx.agreement.create({
      data: {
        number,
        vendorId,
        administratorId,
        ...draft,
        signBy: draft.signBy && toDay(draft.signBy),
        inForceFrom: draft.inForceFrom && toDay(draft.inForceFrom),
        state: 'draft',
        stateSince: now,
        waitsFor: 'medcom',
        waitsSince: now,
        createdAt: now,
      },
    })
    await tx.agreementStateEntry.create({
      data: {
        agreementId: agreement.id,
        vendorId,
        state: 'draft',
        at: now,
        userId: userOf(actor),
        side: 'medcom',
      },
    })
    await refresh(tx, agreement.id, now)
    const { templateVersionId, ...shown } = draft
    const after = { status: 'draft', number, vendorId, administratorId, templateVersionId, ...shown }
    record({ type: 'agreement', id: agreement.id, after, vendorId })
    return { id: agreement.id, number }
  },
})

async function requireVendor(tx: Tx, id: string, today: string) {
  const vendor = await tx.organisation.findFirst({
    where: { id, ...havingRole('vendor', today) },
  })
  if (!vendor) throw new ValidationError({ vendorId: 'Vælg en leverandør fra listen.' })
  if (!vendor.cvr && !vendor.foreignRegistration)
    throw new ValidationError({
      vendorId:
        'Leverandøren mangler CVR-nummer, og uden det kan en aftale ikke laves. Skriv det på leverandørens side først.',
    })
}

async function administratorOn(tx: Tx, today: string): Promise<string> {
  const role = await tx.organisationRole.findFirst({
    where: { kind: 'administrator', ...holdingOn(today) },
    orderBy: { validFrom: 'desc' },
  })
  if (!role)
    throw new ValidationError({
      '': 'Ingen part har rollen som forvalter i dag. Giv den rollen på dens side under leverandører og parter.',
    })
  return role.organisationId
}
