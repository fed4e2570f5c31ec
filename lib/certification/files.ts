import type { Tx } from '@/lib/db/client'
import { command, query } from '@/lib/door'
import { sideOf, userOf } from '@/lib/door/actor'
import { ForbiddenError, NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { inspectSeal } from '@/lib/pdf'
import { lockCertification } from './internal'
import { OPEN_STATES } from './rules'
import { AttachFile, ShowFile } from './schemas'
import { FILE_WORDS } from './words'

/**
 * Keeps the protocol of a test or the certificate with a certification, as it is and for good (CE-1). The vendor brings its
 * protocols while the test is under way; MedCom both, and later too.
 */
export const attachFile = command({
  name: 'certification.attach',
  input: AttachFile,
  timeout: 60_000,
  async run({ tx, input, actor, now, record }) {
    const { kind, fileName, file } = input
    const certification = await lockCertification(tx, input.id)
    const { id, vendorId, state } = certification
    const isOpen = OPEN_STATES.some((each) => each === state)
    if (sideOf(actor) === 'vendor' && kind !== 'protocol')
      throw new ForbiddenError(true, 'Certifikatet vedhæftes af MedCom.')
    if (state === 'withdrawn' || (sideOf(actor) === 'vendor' && !isOpen))
      throw new StateError('Der kan ikke vedhæftes flere filer: certificeringen er afsluttet.')
    const { problem, sha256 } = await inspectSeal(file)
    if (problem) throw new ValidationError({ file: 'Filen kan ikke læses som PDF. Vælg en anden.' })
    const known = await tx.certificationFile.findFirst({ where: { certificationId: id, sha256 } })
    if (known) throw new StateError(`Den samme fil er vedhæftet før, som "${known.fileName}".`)
    const kept = await tx.certificationFile.create({
      data: {
        certificationId: id,
        vendorId,
        kind,
        fileName,
        size: file.length,
        sha256,
        content: Buffer.from(file),
        createdAt: now,
        userId: userOf(actor),
      },
      select: { id: true },
    })
    record({ type: 'certification', id, after: { fileKind: FILE_WORDS[kind], fileName, sha256 }, vendorId })
    return { id, fileId: kept.id }
  },
})

/** A stored file, byte for byte; whose certification the asker sees is the database's to say. */
export const showCertificationFile = query({
  name: 'certification.file',
  input: ShowFile,
  async run({ tx, input }) {
    const file = await tx.certificationFile.findUnique({ where: { id: input.id } })
    if (!file || (input.certificationId ?? file.certificationId) !== file.certificationId)
      throw new NotFoundError()
    const { fileName, content, sha256 } = file
    return { fileName, content, sha256, mediaType: 'application/pdf' }
  },
})

/** A decision stands on the protocol of the test. @throws StateError where there is none */
export async function requireProtocol(tx: Tx, certificationId: string): Promise<void> {
  if ((await tx.certificationFile.count({ where: { certificationId, kind: 'protocol' } })) === 0)
    throw new StateError('Vedhæft testprotokollen først. Afgørelsen skal stå på den.')
}
