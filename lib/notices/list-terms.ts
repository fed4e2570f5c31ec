import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'
import { noticeState, type NoticeState } from './rules'
import { ById, Nothing } from './schemas'

const WITH = {
  templateVersion: { include: { template: { select: { name: true } } } },
  notices: {
    include: {
      agreement: {
        select: {
          number: true,
          state: true,
          endsOn: true,
          templateVersion: { select: { number: true } },
          vendor: { select: { name: true } },
        },
      },
    },
  },
} as const

/** As many changes of terms as anybody makes in a working life. */
const AT_MOST = 200

/** Every change of terms that was told, newest first, with how the vendors answered. */
export const listTerms = query({
  name: 'notice.listTerms',
  input: Nothing,
  async run({ tx }) {
    const changes = await tx.termsChange.findMany({
      include: WITH,
      orderBy: [{ announcedAt: 'desc' }, { id: 'desc' }],
      take: AT_MOST,
    })
    return {
      changes: changes.map((change) => summaryOf(change)),
      /** What could be told: published versions that some agreement in force does not follow. */
      versions: await versionsToTell(tx),
    }
  },
})

/** One change of terms: who was told, and what each has answered. */
export const showTerms = query({
  name: 'notice.showTerms',
  input: ById,
  async run({ tx, input }) {
    const change = await tx.termsChange.findUnique({ where: { id: input.id }, include: WITH })
    if (!change) throw new NotFoundError()
    const rank: Record<NoticeState, number> = {
      objected: 0,
      waiting: 1,
      upheld: 2,
      accepted: 3,
      given: 4,
      applied: 5,
      withdrawn: 6,
      void: 7,
    }
    const notices = change.notices
      .map(({ id, agreementId, agreement, answerNote, answeredAt, ...notice }) => ({
        id,
        agreementId,
        number: agreement.number,
        vendor: agreement.vendor.name,
        state: noticeState({ ...notice, termsChange: change }, agreement),
        answer: notice.answer,
        answerNote,
        answeredAt,
        actBy: fromDay(notice.actBy),
        shortReason: notice.shortReason,
        reason: notice.reason,
      }))
      .sort((a, b) => rank[a.state] - rank[b.state] || a.vendor.localeCompare(b.vendor, 'da'))
    return { ...summaryOf(change), notices }
  },
})

type Change = Prisma.TermsChangeGetPayload<{ include: typeof WITH }>

function summaryOf(change: Change) {
  const { id, summary, effectiveOn, announcedAt, templateVersion, notices } = change
  const standing = notices.filter(({ withdrawnAt }) => !withdrawnAt)
  const answered = (answer: 'accepted' | 'objected' | null) =>
    standing.filter((notice) => notice.answer === answer).length
  return {
    id,
    summary,
    effectiveOn: fromDay(effectiveOn),
    announcedAt,
    templateVersionId: templateVersion.id,
    templateId: templateVersion.templateId,
    template: templateVersion.template.name,
    versionNumber: templateVersion.number,
    told: notices.length,
    accepted: answered('accepted'),
    objected: answered('objected'),
    unanswered: answered(null),
    withdrawn: notices.length - standing.length,
    applied: notices.filter(({ appliedAt }) => appliedAt).length,
    /** Objections that MedCom must take a stand on. */
    unsettled: notices.filter(
      (notice) => noticeState({ ...notice, termsChange: change }, notice.agreement) === 'objected',
    ).length,
  }
}

async function versionsToTell(tx: Tx) {
  const versions = await tx.templateVersion.findMany({
    where: {
      status: 'published',
      template: {
        versions: { some: { status: 'replaced', agreements: { some: { state: 'inForce' } } } },
      },
    },
    include: { template: { select: { name: true } } },
    orderBy: [{ template: { name: 'asc' } }],
  })
  return versions.map(({ id, number, template, termsMonths }) => ({
    id,
    number,
    template: template.name,
    termsMonths,
  }))
}
