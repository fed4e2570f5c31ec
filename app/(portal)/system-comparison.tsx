import { ListBar } from '@/components/table/list-bar'
import { Matrix } from '@/components/table/matrix'
import type { SystemMatrix } from './system-matrix'

/** Systems beside each other, standard for standard, with how many there are and the way out as a file. */
export function SystemComparison({
  matrix,
  words,
  exportHref,
}: {
  matrix: SystemMatrix
  /** The state words that the cells may hold. */
  words: readonly string[]
  exportHref: string
}) {
  return (
    <>
      <ListBar
        count={{ total: matrix.columns.length, one: 'system', many: 'systemer' }}
        exportHref={exportHref}
      />
      <Matrix caption="Systemer og standarder" corner="Standard" {...matrix} words={words} />
    </>
  )
}
