import { CopyButton } from '@/components/ui/copy-button'
import { Mono } from '@/components/ui/mono'

/** A SHA-256 in groups, so that it can be compared by eye, and whole for the clipboard. */
export function Hash({ sha256 }: { sha256: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Mono wrap>{sha256.replace(/(.{8})(?=.)/g, '$1 ')}</Mono>
      <CopyButton text={sha256} what="fingeraftrykket" />
    </div>
  )
}
