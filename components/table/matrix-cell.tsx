import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { toneOf } from '@/components/ui/tone'

/** Where a row and a column of a matrix meet: the state's shape, and where it leads, with a day below. */
export function MatrixCell({
  word,
  of,
  href,
  note,
}: {
  word: string
  of: string
  href?: string
  note?: string
}) {
  const mark = (
    <span className="inline-flex justify-center" data-tone={toneOf(word)}>
      <Mark state={word} />
      <span className="sr-only">{href ? `${of}: ${word}` : word}</span>
    </span>
  )
  if (!href) return mark
  return (
    <Link href={href} className="plain flex min-h-9 flex-col items-center justify-center py-1">
      {mark}
      {note && <span className="text-14 leading-5 whitespace-nowrap text-ink-soft">{note}</span>}
    </Link>
  )
}
