import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { requireDates, requirePublished } from './draft'
import { lockAgreement, refresh } from './internal'
import { ChangeAgreement } from './schemas'

const FIELDS = ['templateVersionId', 'drawsAlready', 'signBy', 'inForceFrom', 'message'] as const

/** Changes a draft. What has been sent is recalled first. */
export const changeAgreement = command({
  name: 'agreement.change',
  input: ChangeAgreement,
  constraints: {
    agreement_one_on_its_way: {
      field: 'templateVersionId',
      message: 'Der er allerede en anden aftale på vej med leverandøren på den skabelon.',
    },
  },
  async run({ tx, input, now, record }) {
    const { id, version: _version, ...draft } = input
    const before = await lockAgreement(tx, id)
    if (before.state !== 'draft')
      throw new StateError('Kun en kladde kan ændres. Kald aftalen tilbage først, hvis den skal rettes.')
    requireVersion(before, input, FIELDS)
    if (draft.templateVersionId !== before.templateVersionId)
      await requirePublished(tx, draft.templateVersionId)
    requireDates(draft, isoDate(now))
    const changes = {
      ...draft,
      signBy: draft.signBy ? toDay(draft.signBy) : null,
      inForceFrom: draft.inForceFrom ? toDay(draft.inForceFrom) : null,
    }
    await tx.agreement.update({ where: { id }, data: { ...changes, version: { increment: 1 } } })
    await refresh(tx, id, now)
    const { templateVersionId, drawsAlready, signBy, inForceFrom, message } = before
    const old = { templateVersionId, drawsAlready, signBy, inForceFrom, message }
    record({ type: 'agreement', id, before: old, after: changes, vendorId: before.vendorId })
    return { id }
  },
})
