import { randomUUID } from 'node:crypto'
import { refreshNextDates } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { Prisma } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { toDay } from '@/lib/text/days'
import { termsLetter } from './mails'
import { leaveByOf, requireTargets } from './terms-targets'
import { AnnounceTerms } from './schemas'

/** Hundreds of agreements are told in one command: all of them or none. */
const TIMEOUT = 120_000

/** Tells all or chosen vendors of new terms: one notice an agreement, one day, one reason, in one command (AG-5). */
export const announceTerms = command({
  name: 'notice.announceTerms',
  input: AnnounceTerms,
  timeout: TIMEOUT,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    // Whoever terminates or announces at the same moment waits, and then sees what we did.
    await tx.$queryRaw(Prisma.sql`
      select a.id from agreement a join template_version v on v.id = a.template_version_id
      where a.state = 'inForce' and v.template_id = (select template_id from template_version where id = ${input.templateVersionId}::uuid)
      order by a.id for update of a`)
    const { version, targets, givenOn, effectiveOn, shortReason, actBy } = await requireTargets(
      tx,
      input,
      now,
    )
    const { summary, reason } = input
    const change = await tx.termsChange.create({
      data: {
        templateVersionId: version.id,
        summary,
        effectiveOn: toDay(effectiveOn),
        announcedAt: now,
        userId: userOf(actor),
      },
    })
    await tx.notice.createMany({
      data: targets.map((agreement) => ({
        id: randomUUID(),
        agreementId: agreement.id,
        vendorId: agreement.vendorId,
        kind: 'changedTerms' as const,
        givenBy: 'medcom' as const,
        userId: userOf(actor),
        givenAt: now,
        effectiveOn: toDay(effectiveOn),
        actBy: toDay(actBy),
        months: agreement.templateVersion.termsMonths,
        shortReason,
        reason,
        termsChangeId: change.id,
      })),
    })
    await refreshNextDates(
      tx,
      targets.map(({ id }) => id),
    )
    for (const agreement of targets) {
      const { termsMonths: months, terminationMonths } = agreement.templateVersion
      const leaveBy = leaveByOf(effectiveOn, terminationMonths, givenOn)
      const giver = agreement.administrator.name
      const told = { giver, months, effectiveOn, shortReason, reason, summary, actBy, leaveBy }
      await tell(scope, agreement, agreement.vendorId, termsLetter(agreement, told))
    }
    const after = {
      templateVersionId: version.id,
      summary,
      effectiveOn,
      shortReason,
      reason,
      notices: targets.length,
    }
    record({ type: 'termsChange', id: change.id, after })
    return { id: change.id, notices: targets.length, effectiveOn }
  },
})
