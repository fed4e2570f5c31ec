import type { ApprovalList, ListProblem, ListedSystem } from './approval-list'
import type { ApprovalDiff, Change, ListedStatus } from './approval-diff'

/** How much of something is new, changed, gone and unchanged. */
export interface Counts {
  added: number
  changed: number
  gone: number
  unchanged: number
}

/** What a list would change, or has changed: as shown to a person and kept with the import (PA-2). */
export interface Preview {
  /** The day from which its answers hold, yyyy-mm-dd. */
  date: string
  title: string
  counts: { systems: Counts; standards: Counts; cells: Counts }
  vendors: { added: string[] }
  systems: { added: ListedSystem[]; changed: Change<ListedSystem>[]; gone: ListedSystem[] }
  standards: { added: string[]; renamed: string[]; gone: string[] }
  cells: { added: ListedStatus[]; changed: Change<ListedStatus>[]; gone: ListedStatus[] }
  problems: ListProblem[]
}

/** Puts a comparison into the form that is shown and kept. */
export function previewOf(
  list: ApprovalList,
  diff: ApprovalDiff,
  newVendors: string[],
  date: string,
): Preview {
  const { systems, standards, cells } = diff
  return {
    date,
    title: list.title,
    counts: { systems: countsOf(systems), standards: countsOf(standards), cells: countsOf(cells) },
    vendors: { added: newVendors },
    systems: { added: systems.added, changed: systems.changed, gone: systems.gone },
    standards: {
      added: standards.added.map((one) => `${one.name}, ${one.raw}`),
      renamed: standards.changed.map(({ before, after }) => `${after.raw}: ${before.name} → ${after.name}`),
      gone: standards.gone.map((one) => `${one.name}, ${one.raw}`),
    },
    cells: { added: cells.added, changed: cells.changed, gone: cells.gone },
    problems: list.problems,
  }
}

/** Whether a list changes nothing at all. */
export function isUnchanged({ counts, vendors }: Preview): boolean {
  const all = [counts.systems, counts.standards, counts.cells]
  return vendors.added.length === 0 && all.every(({ added, changed, gone }) => added + changed + gone === 0)
}

function countsOf(changes: {
  added: unknown[]
  changed: unknown[]
  gone: unknown[]
  unchanged: unknown[]
}): Counts {
  return {
    added: changes.added.length,
    changed: changes.changed.length,
    gone: changes.gone.length,
    unchanged: changes.unchanged.length,
  }
}
