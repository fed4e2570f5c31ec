import { command } from '@/lib/door'
import { userOf, sideOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { inspectSeal } from '@/lib/pdf'
import { startOfDay } from '@/lib/text/copenhagen'
import { toDay } from '@/lib/text/days'
import { makeChecklist } from './checklist'
import { storeDocument } from './documents'
import { lockAgreement } from './internal'
import { administratorOn, refuseDays, requireVendor, requireVersion, signaturesIn } from './paper'
import { RegisterPaper } from './setup-schemas'

/**
 * Takes in an agreement that was made on paper before the portal (PA-1, AG-4): it is in force from its own day, its PDF
 * is kept unchanged, and what others must do before connection has a date.
 */
export const registerPaper = command({
  name: 'agreement.registerPaper',
  input: RegisterPaper,
  timeout: 60_000,
  async run({ tx, input, actor, now, record }) {
    const today = isoDate(now)
    refuseDays(input, today)
    await requireVendor(tx, input)
    const { problem } = await inspectSeal(input.file)
    if (problem) throw new ValidationError({ file: 'Filen kan ikke læses som PDF. Vælg en anden.' })
    const { vendorId, signedOn, inForceOn, drawsAlready, textNote } = input
    // Numbers are given one at a time: of two who register the same paper, the second waits here and sees the first.
    const [given] = await tx.$queryRaw<{ number: string }[]>`
      select next_agreement_number(${Number(signedOn.slice(0, 4))}::int) as number`
    const number = given!.number
    const templateVersion = await requireVersion(tx, input)
    const administratorId = await administratorOn(tx, today, today)
    const signedBy = await administratorOn(tx, signedOn, today)
    const { id } = await tx.agreement.create({
      data: {
        number,
        vendorId,
        administratorId,
        templateVersionId: templateVersion.id,
        origin: 'paper',
        state: 'inForce',
        stateSince: startOfDay(inForceOn),
        waitsFor: 'nobody',
        waitsSince: startOfDay(inForceOn),
        drawsAlready,
        message: textNote ?? '',
        inForceOn: toDay(inForceOn),
        createdAt: now,
      },
    })
    const agreement = await lockAgreement(tx, id)
    const entry = { agreementId: id, vendorId, userId: userOf(actor), side: sideOf(actor) }
    const reason = 'Aftale på papir, registreret i portalen.'
    await tx.agreementStateEntry.createMany({
      data: [
        { ...entry, state: 'settingUp', at: startOfDay(signedOn), reason },
        { ...entry, state: 'inForce', at: startOfDay(inForceOn), reason },
      ],
    })
    const document = await storeDocument(tx, agreement, {
      kind: 'signedElsewhere',
      fileName: input.fileName,
      mediaType: 'application/pdf',
      content: input.file,
      now,
      actor,
    })
    const signatures = signaturesIn(input, signedBy).map((each) => ({
      ...each,
      agreementId: id,
      vendorId,
      documentId: document.id,
      sha256: document.sha256,
    }))
    await tx.signature.createMany({ data: signatures })
    await makeChecklist(tx, agreement, now)
    const after = { status: 'inForce', number, vendorId, signedOn, inForceOn, drawsAlready, textNote }
    record({
      type: 'agreement',
      id,
      after: { ...after, fileName: input.fileName, sha256: document.sha256 },
      vendorId,
    })
    for (const { side, name, title, signedAt } of signatures)
      record({
        type: 'signature',
        id: document.id,
        after: { side, name, title, signedAt },
        personal: ['name', 'title'],
        person: name,
        vendorId,
      })
    return { id, number }
  },
})
