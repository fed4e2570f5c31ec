import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { DOCUMENT_WORDS } from '@/lib/agreements/signing-words'
import { formatDateTime, formatNumber } from '@/lib/format'
import { Hash } from '../../hash'
import type { ShownAgreement } from '../frame'

interface Props {
  agreementId: string
  document: ShownAgreement['documents'][number]
  signatures: ShownAgreement['signatures']
}

/** One document: what it is, who signed it, its fingerprint, and the ways to get and to verify it. */
export function DocumentCard({ agreementId, document, signatures }: Props) {
  const { id, kind, fileName, mediaType, size, sha256, createdAt } = document
  const href = `/aftaler/${agreementId}/dokumenter/${id}/hent`
  const what = `${DOCUMENT_WORDS[kind]}, ${fileName}`
  return (
    <>
      <h3>{DOCUMENT_WORDS[kind]}</h3>
      <p className="text-14 text-ink-quiet">
        {fileName} · {formatDateTime(createdAt)} · {formatNumber(Math.ceil(size / 1024))} kB
      </p>
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
        {mediaType === 'application/pdf' && (
          <ButtonLink href={href} look="secondary" small target="_blank">
            Åbn<span className="sr-only"> {what} i et nyt vindue</span>
          </ButtonLink>
        )}
        <ButtonLink href={href} look="secondary" small download>
          Hent<span className="sr-only"> {what}</span>
        </ButtonLink>
        {kind !== 'evidence' && (
          <Link href={`/verificer?${new URLSearchParams({ sha256 })}`}>
            Kontrollér<span className="sr-only"> {what}</span>
          </Link>
        )}
      </div>
    </>
  )
}
