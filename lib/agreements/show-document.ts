import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ShowDocument } from './signing-schemas'

/** A stored file, byte for byte; whose agreement the asker sees is the database's to say. */
export const showDocument = query({
  name: 'agreement.document',
  input: ShowDocument,
  async run({ tx, input }) {
    const document = await tx.agreementDocument.findUnique({ where: { id: input.id } })
    if (!document || (input.agreementId ?? document.agreementId) !== document.agreementId)
      throw new NotFoundError()
    const { agreementId, fileName, mediaType, content, sha256 } = document
    return { agreementId, fileName, mediaType, content, sha256 }
  },
})
