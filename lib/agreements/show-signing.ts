import { query } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { fromDay } from '@/lib/text/days'
import { documentToSign } from './documents'
import { readAgreement } from './internal'
import { ByAgreement } from './signing-schemas'
import { successorsSince } from './successors'
import { whatHinders } from './what-hinders'

/** What the page for signing shows: the document, who has signed it, and what keeps the asker from signing it, if anything. */
export const showSigning = query({
  name: 'agreement.signing',
  input: ByAgreement,
  async run({ actor, tx, input, now }) {
    const agreement = await readAgreement(tx, input.id)
    // What was recalled is no longer what will be signed.
    const document = agreement.state === 'draft' ? null : await documentToSign(tx, agreement.id)
    const user =
      actor.kind === 'user' &&
      (await tx.user.findUnique({ where: { id: actor.id }, select: { title: true } }))
    return {
      number: agreement.number,
      state: agreement.state,
      side: sideOf(actor),
      vendorName: agreement.vendor.name,
      administratorName: agreement.administrator.name,
      signBy: fromDay(agreement.signBy),
      message: agreement.message,
      title: (user && user.title) || '',
      document: document && {
        id: document.id,
        sha256: document.sha256,
        size: document.size,
        createdAt: document.createdAt,
      },
      signatures: document
        ? await tx.signature.findMany({
            where: { documentId: document.id },
            select: { side: true, name: true, title: true, signedAt: true },
          })
        : [],
      /** Who has followed a party that the document names. */
      successors: document ? await successorsSince(tx, agreement, document.createdAt) : [],
      hindrance: await whatHinders(tx, agreement, actor, now),
    }
  },
})
