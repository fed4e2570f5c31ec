import { Section } from '@/components/layout/section'
import { CopyButton } from '@/components/ui/copy-button'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/format'
import { ONCE_MINUTES } from '@/lib/web/once'
import { QrCode } from '../../../../qr-code'

/** The link that makes a PC the station, once, for typing, for mailing, and as a QR code for a camera. */
export function SetupLink({ secret, until }: { secret: string; until: Date }) {
  const link = `${env().PUBLIC_URL}/station?kode=${secret}`
  return (
    <Section
      title="Åbn linket på pc'en"
      lead={`Det virker én gang og til ${formatDateTime(until)}. Det vises kun her og nu: om ${ONCE_MINUTES} minutter skal du lave et nyt.`}
    >
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={link} label="QR-kode med linket" />
        <div className="min-w-0 max-w-form flex-1 basis-72">
          <p className="mono rounded-ui border border-line bg-surface p-3 text-14 break-all whitespace-normal">
            {link}
          </p>
          <div className="mt-2">
            <CopyButton text={link} what="linket" label="Kopiér linket" />
          </div>
          <p className="mt-3 text-14 text-ink-soft">
            Giv kun linket til den, der sidder ved pc&apos;en. Den, der åbner det først, får adgangen.
          </p>
        </div>
      </div>
    </Section>
  )
}
