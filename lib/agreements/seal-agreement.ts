import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { env } from '@/lib/env'
import { ourSeal, renderDocument, sealDocument } from '@/lib/pdf'
import { composeAgreement } from './compose'
import { Basis } from './content'
import { storeDocument, type documentToSign } from './documents'
import type { LockedAgreement } from './internal'
import { loadContent } from './load-content'
import { successorsSince } from './successors'

type Signed = NonNullable<Awaited<ReturnType<typeof documentToSign>>>

/**
 * Makes the document that both have signed: the text that was signed with what it said of the parties, the contacts as
 * they are now, the signatures and the audit page, sealed; and stores it.
 */
export async function sealAgreement(
  tx: Tx,
  agreement: LockedAgreement,
  signed: Signed,
  now: Date,
  actor: Actor,
): Promise<{ id: string; sha256: string }> {
  const frozen = Basis.safeParse(signed.basis)
  const content = await loadContent(tx, agreement, now, frozen.data)
  const signatures = await tx.signature.findMany({
    where: { documentId: signed.id },
    orderBy: [{ signedAt: 'asc' }, { side: 'asc' }],
  })
  const successors = await successorsSince(tx, agreement, signed.createdAt)
  const document = composeAgreement(content, {
    at: now,
    signed: {
      signatures,
      successors,
      fileName: signed.fileName,
      sha256: signed.sha256,
      frozenAt: signed.createdAt,
      sealedAt: now,
      verifyAt: `${env().PUBLIC_URL}/verificer`,
    },
  })
  const sealed = await sealDocument(await renderDocument(document), {
    certificate: ourSeal(),
    reason: 'Aftalen er underskrevet af begge parter',
    location: 'NPN-portalen',
    at: now,
  })
  return storeDocument(tx, agreement, {
    kind: 'final',
    fileName: `${agreement.number}.pdf`,
    mediaType: 'application/pdf',
    content: sealed,
    now,
    actor,
    basis: content.basis,
  })
}
