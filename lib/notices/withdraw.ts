import { stateDeed } from '@/lib/agreements/deed'
import { move, refresh, type LockedAgreement } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { command, type CommandScope } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { giverOf, lockNotice, noticeDeed, requireComing, type LockedNotice } from './internal'
import { withdrawnLetter } from './mails'
import { WithdrawNotice } from './schemas'

/** Whoever gave a notice takes it back before it takes effect: a terminated agreement is in force as before (AG-5). */
export const withdrawNotice = command({
  name: 'notice.withdraw',
  input: WithdrawNotice,
  async run(scope) {
    const { tx, input, actor, now } = scope
    const { agreement, notice } = await lockNotice(tx, input.id)
    if (notice.kind === 'succession')
      throw new StateError('En ny aftalepart aflyses under Indstillinger, Skift af part.')
    requireComing(notice, agreement)
    requireVersion(notice, input, [])
    if (notice.givenBy !== sideOf(actor))
      throw new StateError('Kun den part, der har givet varslet, kan trække det tilbage.')
    await tx.notice.update({
      where: { id: notice.id },
      data: { withdrawnAt: now, version: { increment: 1 } },
    })
    await takeBack(scope, agreement, notice, input.reason)
    const letter = withdrawnLetter(agreement, {
      giver: giverOf(agreement, actor).name,
      kind: notice.kind,
      reason: input.reason,
    })
    await tell(scope, agreement, agreement.vendorId, letter)
    if (notice.givenBy === 'vendor') await tell(scope, agreement, null, letter)
    return { agreementId: agreement.id, kind: notice.kind }
  },
})

async function takeBack(
  { tx, actor, now, record }: Pick<CommandScope<unknown>, 'tx' | 'actor' | 'now' | 'record'>,
  agreement: LockedAgreement,
  notice: LockedNotice,
  reason: string,
) {
  if (notice.kind !== 'termination') {
    await refresh(tx, agreement.id, now)
    record(
      noticeDeed(agreement, {
        before: { withdrawnAt: null },
        after: { withdrawnAt: now, noticeKind: notice.kind, reason },
      }),
    )
    return
  }
  if (fromDay(notice.effectiveOn) < isoDate(now))
    throw new StateError('Aftalen er ophørt, så opsigelsen kan ikke længere trækkes tilbage.')
  const changes = { endsOn: null }
  const state = await move(tx, agreement, { deed: 'withdrawTermination', actor, now, reason, changes })
  record(stateDeed(agreement, { state, withdrawnAt: now, reason }))
}
