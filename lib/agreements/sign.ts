import { command } from '@/lib/door'
import { ForbiddenError, StateError } from '@/lib/door/errors'
import { sideOf, type UserActor } from '@/lib/door/actor'
import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { sha256 } from '@/lib/pdf'
import { EVIDENCE_WORDS } from '@/lib/people/words'
import { makeChecklist } from './checklist'
import { stateDeed } from './deed'
import { documentToSign } from './documents'
import { lockAgreement, move, requireSigningRight, type LockedAgreement } from './internal'
import { sealAgreement } from './seal-agreement'
import { signedByBothLetter, signedByVendorLetter } from './signing-mails'
import { SignAgreement } from './signing-schemas'
import { hindranceMessage, signInWords } from './signing-words'
import { tell } from './tell'
import { whatHinders } from './what-hinders'

const BY_RIGHT = new Set(['role', 'functional', 'noRight', 'rightEnded', 'rightLater'])

/**
 * Signs the document that was shown (AG-3): the vendor first, then the administrating party, by a person with the right
 * to, after a fresh sign-in. With the second signature the sealed document is made.
 */
export const signAgreement = command({
  name: 'agreement.sign',
  input: SignAgreement,
  async run(signing) {
    const { actor, scope, tx, input, now, record } = signing
    const agreement = await lockAgreement(tx, input.id)
    const hindrance = await whatHinders(tx, agreement, actor, now)
    if (hindrance || actor.kind !== 'user') throw refusalOf(hindrance ?? 'role')
    const right = await requireSigningRight(tx, actor, isoDate(now))
    const document = await requireShown(tx, agreement, input)
    const side = sideOf(actor)
    const signature = {
      agreementId: agreement.id,
      documentId: document.id,
      side,
      title: input.title,
      place: input.place,
      ground: `${EVIDENCE_WORDS[right.kind]}: ${right.evidence}`,
      signInMethod: signInWords(actor.signIn),
      signedInAt: new Date(actor.signIn.at),
      network: scope.origin?.network ?? '',
      sha256: document.sha256,
      ...identityOf(actor),
    }
    const { id } = await tx.signature.create({
      data: {
        ...signature,
        vendorId: agreement.vendorId,
        organisationId: side === 'vendor' ? agreement.vendorId : agreement.administratorId,
        signedAt: now,
      },
      select: { id: true },
    })
    const deed = side === 'vendor' ? 'signByVendor' : 'countersign'
    const state = await move(tx, agreement, { deed, actor, now })
    const sealed = side === 'medcom' ? await sealAgreement(tx, agreement, document, now, actor) : undefined
    if (sealed) await makeChecklist(tx, agreement, now)
    const { vendorId } = agreement
    record({
      type: 'signature',
      id,
      after: signature,
      personal: ['name', 'email', 'title', 'place', 'network'],
      person: actor.id,
      vendorId,
    })
    record(stateDeed(agreement, { state, ...(sealed && { sha256: sealed.sha256 }) }))
    if (sealed) {
      await tell(signing, agreement, vendorId, signedByBothLetter(agreement, 'vendor', now))
      await tell(signing, agreement, null, signedByBothLetter(agreement, 'medcom', now))
    } else await tell(signing, agreement, null, signedByVendorLetter(agreement, actor.name))
    return { id: agreement.id, side, documentId: sealed?.id ?? document.id }
  },
})

function refusalOf(hindrance: Parameters<typeof hindranceMessage>[0]) {
  const message = hindranceMessage(hindrance)
  return BY_RIGHT.has(hindrance) ? new ForbiddenError(true, message) : new StateError(message)
}

function identityOf({ id, name, email }: UserActor) {
  return { userId: id, name, email }
}

/** The newest document for signature, if it is the one that was shown, and the stored bytes still are what its hash says. */
async function requireShown(
  tx: Tx,
  agreement: LockedAgreement,
  shown: { documentId: string; sha256: string },
) {
  const newest = await documentToSign(tx, agreement.id)
  if (newest?.id !== shown.documentId || newest.sha256 !== shown.sha256)
    throw new StateError(
      'Dokumentet er ændret, siden du åbnede siden. Genindlæs siden, og læs det igen, før du underskriver.',
    )
  const { content } = await tx.agreementDocument.findUniqueOrThrow({
    where: { id: newest.id },
    select: { content: true },
  })
  if (sha256(content) !== newest.sha256) throw new Error(`Document ${newest.id} is not what was stored`)
  return newest
}
