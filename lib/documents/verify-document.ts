import { query } from '@/lib/door'
import { VerifyDocument } from './schemas'

/** The kinds of documents that are issued to somebody who may have to show them to others. */
const ISSUED = ['forSignature', 'final', 'signedElsewhere', 'notice'] as const

/**
 * Whether a hash is that of a document of ours, and of which. Anybody may ask; who holds the document learns its
 * agreement's number, kind and date, and whether there is a later one, and never who the parties are.
 */
export const verifyDocument = query({
  name: 'document.verify',
  input: VerifyDocument,
  seesAll: 'a document is verified by whoever holds it, signed in or not',
  limits: (_input, origin) => [{ key: `network ${origin?.network ?? ''}`, max: 60, seconds: 600 }],
  async run({ tx, input }) {
    const found = await tx.agreementDocument.findFirst({
      where: { sha256: input.hash, kind: { in: [...ISSUED] } },
      select: {
        id: true,
        kind: true,
        createdAt: true,
        agreementId: true,
        agreement: { select: { number: true } },
      },
      orderBy: { createdAt: 'asc' },
    })
    if (!found) return { known: false as const, sha256: input.hash }
    const newer = await tx.agreementDocument.findFirst({
      where: {
        agreementId: found.agreementId,
        kind: { in: ['forSignature', 'final', 'signedElsewhere'] },
        createdAt: { gt: found.createdAt },
      },
      select: { kind: true, createdAt: true },
      orderBy: { createdAt: 'desc' },
    })
    const { kind, createdAt, agreement } = found
    const isAgreement = kind !== 'notice'
    return {
      known: true as const,
      sha256: input.hash,
      kind,
      createdAt,
      number: agreement.number,
      newer: isAgreement ? newer : null,
    }
  },
})
