import { Prisma, type Tx } from '@/lib/db/client'
import { userOf, type Actor } from '@/lib/door/actor'
import { renderDocument, sha256 } from '@/lib/pdf'
import { composeAgreement } from './compose'
import type { Basis } from './content'
import { type LockedAgreement } from './internal'
import { loadContent } from './load-content'

/** The kinds of a stored document. */
export type DocumentKind = 'forSignature' | 'final' | 'signedElsewhere' | 'notice' | 'evidence'

interface NewDocument {
  kind: DocumentKind
  fileName: string
  mediaType: string
  content: Uint8Array
  now: Date
  actor: Actor
  basis?: Basis
}

/** Stores a file with an agreement, as it is and for good; the answer names it and its SHA-256. */
export async function storeDocument(
  tx: Tx,
  agreement: Pick<LockedAgreement, 'id' | 'vendorId'>,
  { content, now, actor, basis, ...named }: NewDocument,
): Promise<{ id: string; sha256: string }> {
  return tx.agreementDocument.create({
    data: {
      ...named,
      agreementId: agreement.id,
      vendorId: agreement.vendorId,
      size: content.length,
      sha256: sha256(content),
      content: Buffer.from(content),
      basis: basis ?? Prisma.DbNull,
      createdAt: now,
      userId: userOf(actor),
    },
    select: { id: true, sha256: true },
  })
}

/** Writes the document that the parties are to sign, as everything is now, and stores it (AG-3). */
export async function freezeDocument(
  tx: Tx,
  agreement: LockedAgreement,
  now: Date,
  actor: Actor,
): Promise<{ id: string; sha256: string }> {
  const content = await loadContent(tx, agreement, now)
  return storeDocument(tx, agreement, {
    kind: 'forSignature',
    fileName: `${agreement.number} til underskrift.pdf`,
    mediaType: 'application/pdf',
    content: await renderDocument(composeAgreement(content, { at: now })),
    now,
    actor,
    basis: content.basis,
  })
}

/** The document that is to be signed: the newest of its kind, since an agreement may be recalled and sent anew. */
export async function documentToSign(tx: Tx, agreementId: string) {
  return tx.agreementDocument.findFirst({
    where: { agreementId, kind: 'forSignature' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { content: true },
  })
}
