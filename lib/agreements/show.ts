import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { ById } from './schemas'
import type { AgreementEvent } from './words'

const INCLUDED = {
  vendor: true,
  administrator: true,
  templateVersion: { include: { template: true } },
  states: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
  documents: { omit: { content: true, basis: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
  signatures: { orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] },
  setupItems: { select: { state: true, gate: true } },
  notices: {
    where: { kind: 'changedTerms', answer: null, withdrawnAt: null, appliedAt: null },
    select: { actBy: true, effectiveOn: true },
    orderBy: { actBy: 'asc' },
    take: 1,
  },
} satisfies Prisma.AgreementInclude

/** One agreement as every page of it needs it: facts, states, documents, who has signed and who may. */
export const showAgreement = query({
  name: 'agreement.show',
  input: ById,
  async run({ tx, input, now, actor }) {
    const found = await tx.agreement.findUnique({ where: { id: input.id }, include: INCLUDED })
    if (!found) throw new NotFoundError()
    const { vendor, administrator, templateVersion, setupItems, states, documents, notices, ...agreement } =
      found
    const today = isoDate(now)
    const names = await namesOf(tx, [...states, ...documents])
    const named = ({ userId }: { userId: string | null }) => (userId ? (names.get(userId) ?? null) : null)
    const signatories = await signatoriesOf(tx, [agreement.vendorId, null], today)
    const settled = setupItems.filter(({ state }) => state !== 'open')
    return {
      ...agreement,
      today,
      signBy: fromDay(agreement.signBy),
      inForceFrom: fromDay(agreement.inForceFrom),
      inForceOn: fromDay(agreement.inForceOn),
      endsOn: fromDay(agreement.endsOn),
      nextDate: fromDay(agreement.nextDate),
      nextEvent: agreement.nextEvent as AgreementEvent | null,
      /** What is left of the days to sign when it is sent without a last day. */
      signByDays: await settingAt(tx, 'agreement.signByDays', now, 30),
      vendor: partyOf(vendor),
      administrator: partyOf(administrator),
      template: {
        id: templateVersion.templateId,
        name: templateVersion.template.name,
        versionId: templateVersion.id,
        number: templateVersion.number,
        title: templateVersion.title,
        status: templateVersion.status,
        consultation: templateVersion.consultation,
        terminationMonths: templateVersion.terminationMonths,
        termsMonths: templateVersion.termsMonths,
      },
      /** Newest first; a name only where the reader may see whose it is. */
      states: states.map((entry) => ({ ...entry, who: named(entry) })),
      documents: documents.map((document) => ({ ...document, who: named(document) })),
      /** Who may sign today, by party; a vendor does not see MedCom's. */
      signatories: {
        vendor: signatories.filter(({ vendorId }) => vendorId !== null),
        medcom: signatories.filter(({ vendorId }) => vendorId === null),
      },
      maySign:
        actor.kind === 'user' &&
        !actor.functional &&
        signatories.some(({ id, vendorId }) => id === actor.id && vendorId === actor.vendorId),
      /** New terms that still hope for the vendor's answer. */
      unanswered:
        notices.map(({ actBy, effectiveOn }) => ({
          actBy: fromDay(actBy),
          effectiveOn: fromDay(effectiveOn),
        }))[0] ?? null,
      checklist: {
        total: setupItems.length,
        settled: settled.length,
        openGates: setupItems.filter(({ state, gate }) => state === 'open' && gate).length,
      },
    }
  },
})

function partyOf<
  P extends {
    id: string
    name: string
    cvr: string | null
    foreignRegistration: string | null
    country: string
  },
>({ id, name, cvr, foreignRegistration, country }: P) {
  return { id, name, cvr, foreignRegistration, country }
}

async function namesOf(tx: Tx, rows: readonly { userId: string | null }[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))]
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** Those whose right to sign for one of the parties holds today, each once. */
async function signatoriesOf(tx: Tx, parties: readonly (string | null)[], today: string) {
  const rights = await tx.signingRight.findMany({
    where: {
      AND: [holdingOn(today), { OR: parties.map((vendorId) => ({ vendorId })) }],
      user: { deactivatedAt: null, erasedAt: null, functional: false },
    },
    include: { user: { select: { name: true, title: true } } },
    orderBy: [{ user: { name: 'asc' } }, { validFrom: 'asc' }],
  })
  const once = new Map(
    rights.map(({ userId, vendorId, kind, validTo, user }) => [
      userId,
      { id: userId, vendorId, name: user.name, title: user.title, kind, validTo: fromDay(validTo) },
    ]),
  )
  return [...once.values()]
}
