import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { inspectSeal } from '@/lib/pdf'
import { startOfDay } from '@/lib/text/copenhagen'
import type { z } from '@/lib/text/schema'
import { makeChecklist } from './checklist'
import { stateDeed } from './deed'
import { storeDocument } from './documents'
import { lockAgreement, move, requireState } from './internal'
import { signedByBothLetter } from './signing-mails'
import { RegisterSigned } from './signing-schemas'
import { tell } from './tell'

/** Takes in an agreement that was signed elsewhere: the PDF is kept as it is, with what it says of who signed (AG-3). */
export const registerSigned = command({
  name: 'agreement.registerSigned',
  input: RegisterSigned,
  timeout: 60_000,
  async run(registering) {
    const { actor, tx, input, now, record } = registering
    const agreement = await lockAgreement(tx, input.id)
    requireState('registerSigned', agreement.state)
    refuseLater(input, isoDate(now))
    const { problem, ...seal } = await inspectSeal(input.file)
    if (problem) throw new ValidationError({ file: 'Filen kan ikke læses som PDF. Vælg en anden.' })
    const { vendorId } = agreement
    const known = await tx.agreementDocument.findFirst({
      where: { agreementId: agreement.id, sha256: seal.sha256 },
      select: { id: true },
    })
    if (known)
      throw new StateError(
        'Filen er et dokument, som portalen selv har dannet, uden underskrifter. Vælg den underskrevne udgave.',
      )
    const document = await storeDocument(tx, agreement, {
      kind: 'signedElsewhere',
      fileName: input.fileName,
      mediaType: 'application/pdf',
      content: input.file,
      now,
      actor,
    })
    const by = actor.kind === 'user' ? actor.name : 'NPN-portalen'
    const common = {
      agreementId: agreement.id,
      vendorId,
      documentId: document.id,
      origin: 'elsewhere' as const,
      ground: `Underskrevet uden for portalen; registreret af ${by}`,
      signInMethod: 'underskrevet uden for portalen',
      network: '',
      sha256: document.sha256,
    }
    const signatures = signaturesIn(input).map((each) => ({
      ...common,
      ...each,
      organisationId: each.side === 'vendor' ? vendorId : agreement.administratorId,
    }))
    await tx.signature.createMany({ data: signatures })
    const state = await move(tx, agreement, { deed: 'registerSigned', actor, now })
    await makeChecklist(tx, agreement, now)
    record(stateDeed(agreement, { state, fileName: input.fileName, sha256: document.sha256 }))
    for (const { side, name, email, title, place, signedAt } of signatures)
      record({
        type: 'signature',
        id: document.id,
        after: { side, name, email, title, place, signedAt },
        personal: ['name', 'email', 'title', 'place'],
        person: email || name,
        vendorId,
      })
    await tell(registering, agreement, vendorId, signedByBothLetter(agreement, 'vendor', now))
    return { id: agreement.id, documentId: document.id, seal: sealWords(seal) }
  },
})

type Registered = z.output<typeof RegisterSigned>

function signaturesIn(input: Registered) {
  return [
    {
      side: 'vendor' as const,
      name: input.vendorName,
      email: input.vendorEmail ?? '',
      title: input.vendorTitle,
      place: input.vendorPlace,
      signedAt: startOfDay(input.vendorSignedOn),
    },
    {
      side: 'medcom' as const,
      name: input.medcomName,
      email: input.medcomEmail ?? '',
      title: input.medcomTitle,
      place: input.medcomPlace,
      signedAt: startOfDay(input.medcomSignedOn),
    },
  ]
}

function refuseLater({ vendorSignedOn, medcomSignedOn }: Registered, today: string): void {
  const later = 'Skriv en dato, der ikke ligger i fremtiden.'
  const fields = {
    ...(vendorSignedOn > today && { vendorSignedOn: later }),
    ...(medcomSignedOn > today && { medcomSignedOn: later }),
  }
  if (Object.keys(fields).length > 0) throw new ValidationError(fields)
}

/** What the file's own signature says, for who registered it. */
function sealWords({
  sealed,
  intact,
  coversWholeDocument,
  signer,
}: Omit<Awaited<ReturnType<typeof inspectSeal>>, 'problem'>) {
  if (!sealed) return 'Filen bærer ingen elektronisk signatur, som portalen kan se.'
  if (!intact)
    return 'Filen bærer en elektronisk signatur, men den passer ikke til indholdet. Se efter, om det er den rigtige fil.'
  const by = signer ? ` af ${signer.commonName}` : ''
  return coversWholeDocument
    ? `Filen bærer en elektronisk signatur${by}, og intet er ændret siden.`
    : `Filen bærer en elektronisk signatur${by}, og noget er føjet til bagefter.`
}
