import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import type { ShownAgreement } from './frame'

const SHOWN = 3

/** The newest files of an agreement; the tab has them all. */
export function NewestDocuments({ agreement: { id, documents } }: { agreement: ShownAgreement }) {
  return (
    <>
      <ul className="border-t border-line">
        {documents.slice(0, SHOWN).map(({ id: documentId, fileName, createdAt }) => (
          <li key={documentId} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2.5">
            <a href={`/aftaler/${id}/dokumenter/${documentId}/hent`}>{fileName}</a>
            <span className="text-ink-quiet">{formatDateTime(createdAt)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link href={`/aftaler/${id}/dokumenter`}>Se alle dokumenter og deres SHA-256</Link>
      </p>
    </>
  )
}
