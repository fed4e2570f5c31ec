import { query } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { renderDocument } from '@/lib/pdf'
import { composeAgreement } from './compose'
import { readAgreement } from './internal'
import { loadContent } from './load-content'
import { ByAgreement } from './signing-schemas'

/** The document as it would be now, marked as a draft over every page; kept nowhere. */
export const previewAgreement = query({
  name: 'agreement.preview',
  input: ByAgreement,
  async run({ tx, input, now }) {
    const agreement = await readAgreement(tx, input.id)
    if (agreement.state !== 'draft')
      throw new StateError('Aftalen er ikke længere en kladde. Hent den på fanen Dokumenter.')
    const document = composeAgreement(await loadContent(tx, agreement, now), { draft: true, at: now })
    return {
      fileName: `${agreement.number} udkast.pdf`,
      mediaType: 'application/pdf',
      content: await renderDocument(document),
    }
  },
})
