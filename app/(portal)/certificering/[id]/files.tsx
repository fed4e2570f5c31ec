import { FILE_WORDS } from '@/lib/certification/words'
import { Hash } from '../../aftaler/hash'
import { FileLinks, fileLine } from '../../file-links'
import type { ShownCertification } from './certification'

/** The protocols and certificates, newest first, each with its fingerprint and the way to get it. */
export function Files({ one: { id, files } }: { one: ShownCertification }) {
  return (
    <ul className="max-w-[50rem] border-t border-line">
      {files.map(({ id: fileId, kind, fileName, size, sha256, createdAt, who }) => (
        <li key={fileId} className="border-b border-line py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <h3 className="text-16">{FILE_WORDS[kind]}</h3>
              <p className="text-14 text-ink-quiet">
                {[fileLine({ fileName, createdAt, size }), who].filter(Boolean).join(' · ')}
              </p>
            </div>
            <div className="flex gap-3" data-noprint="">
              <FileLinks
                href={`/certificering/${id}/filer/${fileId}`}
                what={`${FILE_WORDS[kind]}, ${fileName}`}
              />
            </div>
          </div>
          <p className="mt-2 text-14 text-ink-quiet">Fingeraftryk (SHA-256)</p>
          <Hash sha256={sha256} />
        </li>
      ))}
    </ul>
  )
}
