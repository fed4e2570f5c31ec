import { Link } from '@/components/ui/link'
import { DOCUMENT_WORDS } from '@/lib/agreements/signing-words'
import { formatDateTime } from '@/lib/format'
import { FileLinks, fileLine } from '../../../file-links'
import { Hash } from '../../hash'
import type { ShownAgreement } from '../frame'

interface Props {
  agreementId: string
  document: ShownAgreement['documents'][number]
  signatures: ShownAgreement['signatures']
}

/** One document: what it is, who signed it, its fingerprint, and the ways to get and to verify it. */
export function DocumentCard({ agreementId, document, signatures }: Props) {
  const { id, kind, fileName, mediaType, sha256 } = document
  const href = `/aftaler/${agreementId}/dokumenter/${id}/hent`
  const what = `${DOCUMENT_WORDS[kind]}, ${fileName}`
  return (
    <>
      <h3>{DOCUMENT_WORDS[kind]}</h3>
      <p className="text-14 text-ink-quiet">{fileLine(document)}</p>
      {kind === 'final' && <p className="mt-1">Med begge underskrifter, revisionsside og portalens segl.</p>}
      {signatures.map(({ side, name, signedAt }) => (
        <p key={side} className="mt-1">
          Underskrevet af {name}, {formatDateTime(signedAt)}
        </p>
      ))}
      <div className="mt-3">
        <p className="text-14 text-ink-quiet">Fingeraftryk (SHA-256)</p>
        <Hash sha256={sha256} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <FileLinks href={href} what={what} opens={mediaType === 'application/pdf'} />
        {kind !== 'evidence' && (
          <Link href={`/verificer?${new URLSearchParams({ sha256 })}`}>
            Kontrollér<span className="sr-only"> {what}</span>
          </Link>
        )}
      </div>
    </>
  )
}
