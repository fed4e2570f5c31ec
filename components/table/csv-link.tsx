import { Icon } from '@/components/ui/icon'

/** The way out as a file for Excel. */
export function CsvLink({ href }: { href: string }) {
  return (
    <a href={href} download="" className="inline-flex items-center gap-1.5 text-14" data-noprint="">
      <Icon name="download" size={16} />
      Hent som CSV
    </a>
  )
}
