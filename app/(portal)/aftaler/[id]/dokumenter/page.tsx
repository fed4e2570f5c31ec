import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { AgreementFrame, agreementOf, titleOf, type Params } from '../frame'
import { DocumentCard } from './document-card'

export const generateMetadata = titleOf

/** Every file of the agreement with its fingerprint, the newest first. */
export default async function DocumentsPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const { state, documents, signatures } = await agreementOf(id)
  const hasPreview = state === 'draft' && may(actor, 'agreement.preview')
  return (
    <>
      <AgreementFrame id={id} tab="dokumenter" />
      <Section
        title="Dokumenter"
        lead="Filerne er gemt, som de er, og kan ikke ændres. Fingeraftrykket viser, om en kopi er den samme fil."
        actions={
          hasPreview && (
            <ButtonLink href={`/aftaler/${id}/udkast/hent`} look="secondary" target="_blank">
              Se kladden som PDF
            </ButtonLink>
          )
        }
      >
        {documents.length === 0 ? (
          <EmptyState title="Ingen dokumenter endnu" level={3}>
            Når aftalen sendes til underskrift, gemmes det dokument, der skal underskrives, her.
          </EmptyState>
        ) : (
          <ul className="max-w-[50rem] border-t border-line">
            {documents.map((document) => (
              <li key={document.id} className="border-b border-line py-5">
                <DocumentCard
                  agreementId={id}
                  document={document}
                  signatures={signatures.filter(({ documentId }) => documentId === document.id)}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
