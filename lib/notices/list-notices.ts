import { can } from '@/lib/agreements/rules'
import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { earliestEffect, noticeState, overtakenBy, RUNNING } from './rules'
import { leaveByOf } from './terms-targets'
import { ById } from './schemas'

/** Every notice of an agreement, newest first, with what the reader's side may do about each, and what giving one means. */
export const listNotices = query({
  name: 'notice.list',
  input: ById,
  async run({ tx, input, actor, now }) {
    const agreement = await tx.agreement.findUnique({
      where: { id: input.id },
      include: {
        vendor: { select: { name: true } },
        administrator: { select: { name: true } },
        templateVersion: { select: { number: true, terminationMonths: true } },
        notices: {
          include: {
            termsChange: {
              include: {
                templateVersion: { select: { id: true, number: true, title: true, templateId: true } },
              },
            },
            document: { select: { id: true, fileName: true, sha256: true } },
            succession: { include: { to: { select: { name: true } } } },
          },
          orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
        },
      },
    })
    if (!agreement) throw new NotFoundError()
    const today = isoDate(now)
    const side = sideOf(actor)
    const { terminationMonths, number: versionNumber } = agreement.templateVersion
    const names = await namesOf(
      tx,
      agreement.notices.flatMap(({ userId, answeredBy, upheldBy }) => [userId, answeredBy, upheldBy]),
    )
    return {
      id: agreement.id,
      number: agreement.number,
      version: agreement.version,
      state: agreement.state,
      vendor: agreement.vendor.name,
      administrator: agreement.administrator.name,
      templateVersionId: agreement.templateVersionId,
      versionNumber,
      endsOn: fromDay(agreement.endsOn),
      today,
      terminationMonths,
      /** The day it would end if it were terminated today. */
      earliestEnd: earliestEffect(today, terminationMonths),
      mayTerminate: can('terminate', agreement.state),
      notices: agreement.notices.map((notice) => {
        const state = noticeState(notice, agreement)
        const [effectiveOn, actBy] = [fromDay(notice.effectiveOn), fromDay(notice.actBy)]
        const isComing = !notice.withdrawnAt && !notice.appliedAt && RUNNING.includes(agreement.state)
        const terms = notice.kind === 'changedTerms' && state !== 'void'
        return {
          id: notice.id,
          agreementId: agreement.id,
          version: notice.version,
          kind: notice.kind,
          state,
          /** Why it will not take effect, where it will not. */
          overtakenBy: state === 'void' ? overtakenBy(notice, agreement) : null,
          givenBy: notice.givenBy,
          giver: notice.givenBy === 'vendor' ? agreement.vendor.name : agreement.administrator.name,
          /** By name, where the reader may see who. */
          by: names.get(notice.userId ?? '') ?? null,
          givenAt: notice.givenAt,
          effectiveOn,
          actBy,
          months: notice.months,
          shortReason: notice.shortReason,
          reason: notice.reason,
          summary: notice.termsChange?.summary ?? null,
          terms: notice.termsChange?.templateVersion ?? null,
          /** Null where it is too late to leave before the new terms. */
          leaveBy: terms ? leaveByOf(effectiveOn, terminationMonths, today) : null,
          successor: notice.succession?.to.name ?? null,
          document: notice.document,
          answer: notice.answer,
          answeredAt: notice.answeredAt,
          answeredBy: names.get(notice.answeredBy ?? '') ?? null,
          answerNote: notice.answerNote,
          upheldAt: notice.upheldAt,
          upheldNote: notice.upheldNote,
          withdrawnAt: notice.withdrawnAt,
          appliedAt: notice.appliedAt,
          mayAnswer:
            terms &&
            isComing &&
            side === 'vendor' &&
            !notice.upheldAt &&
            (actBy >= today || state === 'objected'),
          /** After the last day only an objection can be turned into a yes. */
          mayObject: terms && isComing && side === 'vendor' && !notice.upheldAt && actBy >= today,
          mayWithdraw:
            isComing &&
            notice.kind !== 'succession' &&
            side === notice.givenBy &&
            (notice.kind === 'changedTerms' || effectiveOn >= today),
          mayUphold: isComing && side === 'medcom' && state === 'objected',
        }
      }),
    }
  },
})

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const users = await tx.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}
