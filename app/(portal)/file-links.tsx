import { ButtonLink } from '@/components/ui/button'
import { formatDateTime, formatNumber } from '@/lib/format'

/** "aftale.pdf · 21. november 2026 kl. 14.05 · 12 kB". */
export function fileLine({ fileName, createdAt, size }: { fileName: string; createdAt: Date; size: number }) {
  return [fileName, formatDateTime(createdAt), formatFileSize(size)].join(' · ')
}

/** "12 kB". */
export const formatFileSize = (bytes: number) => `${formatNumber(Math.ceil(bytes / 1024))} kB`

/** The two ways to a stored file: read it beside the page where a browser can show it, or save it. */
export function FileLinks({ href, what, opens = true }: { href: string; what: string; opens?: boolean }) {
  return (
    <>
      {opens && (
        <ButtonLink href={href} look="secondary" small target="_blank">
          Åbn<span className="sr-only"> {what} i et nyt vindue</span>
        </ButtonLink>
      )}
      <ButtonLink href={href} look="secondary" small download>
        Hent<span className="sr-only"> {what}</span>
      </ButtonLink>
    </>
  )
}
