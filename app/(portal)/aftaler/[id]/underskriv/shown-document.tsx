import { ButtonLink } from '@/components/ui/button'
import { formatFileSize } from '../../../file-links'
import { Hash } from '../../hash'
import { formatDateTime } from '@/lib/format'

/** The PDF that is signed: in the page where there is room for it, by a link everywhere, and its SHA-256. */
export function ShownDocument({
  href,
  sha256,
  size,
  createdAt,
}: {
  href: string
  sha256: string
  size: number
  createdAt: Date
}) {
  return (
    <section aria-labelledby="dokumentet">
      <h2 id="dokumentet">Dokumentet</h2>
      <p className="mt-1 max-w-text text-ink-soft">
        PDF på {formatFileSize(size)}, dannet {formatDateTime(createdAt)}. Det er præcis denne fil, der
        underskrives.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={href} look="secondary" target="_blank">
          Åbn dokumentet i et nyt vindue
        </ButtonLink>
        <ButtonLink href={href} look="quiet" download>
          Hent som fil
        </ButtonLink>
      </div>
      <iframe
        src={`${href}#view=FitH`}
        title="Aftalen, som den underskrives"
        className="mt-4 h-[70vh] w-full rounded-ui border border-line max-shell:hidden"
        data-noprint=""
      />
      <h3 className="mt-4">Dokumentets fingeraftryk (SHA-256)</h3>
      <Hash sha256={sha256} />
      <p className="mt-1 max-w-text text-14 text-ink-quiet">
        Ændres ét tegn i filen, bliver fingeraftrykket et andet. Det kommer til at stå på revisionssiden bag i
        den underskrevne aftale.
      </p>
    </section>
  )
}
