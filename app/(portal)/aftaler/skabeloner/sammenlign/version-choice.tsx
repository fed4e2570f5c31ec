import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { STATUS_WORDS } from '@/lib/templates/words'
import type { Version } from '../version'

/** Which two versions are compared; in the address, so that it can be sent to others. */
export function VersionChoice({
  versions,
  from,
  to,
}: {
  versions: Version['versions']
  from: string
  to: string
}) {
  const options = versions.map(({ id, number, status }) => ({
    value: id,
    label: `Version ${number} (${STATUS_WORDS[status].toLowerCase()})`,
  }))
  return (
    <form className="mb-8 flex flex-wrap items-end gap-4 [&_.field]:mt-0" data-noprint="">
      <Select name="fra" label="Fra" options={options} value={from} />
      <Select name="til" label="Til" options={options} value={to} />
      <Button type="submit" look="secondary">
        Sammenlign
      </Button>
    </form>
  )
}
