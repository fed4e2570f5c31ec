import type { ShownChange } from '@/lib/history'
import { fieldWord, valueWord } from '@/lib/history/words'
import { formatValue } from '@/lib/web/format-value'

/** One change on one line: what the field became. */
export function changeText({ field, after, erased }: ShownChange): string {
  return `${fieldWord(field)}: ${erased ? 'slettet' : formatValue(valueWord(after))}`
}
