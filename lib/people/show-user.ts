import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { requireUser } from './internal'
import { exchangeableRoles, userState } from './rules'
import { ById } from './schemas'

/** One person, with the right to sign as it is and was. */
export const showUser = query({
  name: 'user.show',
  input: ById,
  async run({ actor, tx, input, now }) {
    const user = await requireUser(tx, input.id)
    const rights = await tx.signingRight.findMany({
      where: { userId: user.id },
      orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    })
    const today = isoDate(now)
    return {
      id: user.id,
      name: user.name,
      title: user.title,
      email: user.email,
      role: user.role,
      functional: user.functional,
      version: user.version,
      vendor: user.vendorId && user.vendor ? { id: user.vendorId, name: user.vendor.name } : null,
      laboratory:
        user.laboratoryId && user.laboratory ? { id: user.laboratoryId, name: user.laboratory.name } : null,
      deactivatedAt: user.deactivatedAt,
      /** How many second factors they have; MedCom alone is told. */
      secondFactors: isStaff(actor) ? await tx.authenticator.count({ where: { userId: user.id } }) : null,
      state: userState(user),
      roles: exchangeableRoles(user.role),
      signingRights: rights.map(({ id, kind, evidence, validFrom, validTo }) => {
        const [from, to] = [fromDay(validFrom), fromDay(validTo)]
        const state =
          from > today ? ('future' as const) : to && to < today ? ('ended' as const) : ('current' as const)
        return { id, kind, evidence, validFrom: from, validTo: to, state }
      }),
    }
  },
})
