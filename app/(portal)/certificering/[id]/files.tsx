import { ButtonLink } from '@/components/ui/button'
import { FILE_WORDS } from '@/lib/certification/words'
import { formatDateTime, formatNumber } from '@/lib/format'
import { Hash } from '../../aftaler/hash'
import type { ShownCertification } from './certification'

/** The protocols and certificates, newest first, each with its fingerprint and the way to get it. */
export function Files({ one: { id, files } }: { one: ShownCertification }) {
  return (
    <ul className="max-w-[50rem] border-t border-line">
      {files.map(({ id: fileId, kind, fileName, size, sha256, createdAt, who }) => {
        const href = `/certificering/${id}/filer/${fileId}`
        const what = `${FILE_WORDS[kind]}, ${fileName}`
        return (
          <li key={fileId} className="border-b border-line py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <div className="min-w-0">
                <h3 className="text-16">{FILE_WORDS[kind]}</h3>
                <p className="text-14 text-ink-quiet">
                  {[fileName, formatDateTime(createdAt), `${formatNumber(Math.ceil(size / 1024))} kB`, who]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className="flex gap-3" data-noprint="">
                <ButtonLink href={href} look="secondary" small target="_blank">
                  Åbn<span className="sr-only"> {what} i et nyt vindue</span>
                </ButtonLink>
                <ButtonLink href={href} look="secondary" small download>
                  Hent<span className="sr-only"> {what}</span>
                </ButtonLink>
              </div>
            </div>
            <p className="mt-2 text-14 text-ink-quiet">Fingeraftryk (SHA-256)</p>
            <Hash sha256={sha256} />
          </li>
        )
      })}
    </ul>
  )
}
