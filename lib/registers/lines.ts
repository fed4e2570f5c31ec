/** What taking a line in would do; a joined line adds to an earlier one about the same contact. */
export const LINE_CHANGES = ['new', 'changed', 'unchanged', 'joined', 'fault'] as const
export type LineChange = (typeof LINE_CHANGES)[number]

/** A line as it was read: the cells by field; a field without a column is left out. */
export interface ReadLine {
  line: number
  cells: Readonly<Record<string, string>>
  /** The id of what was made of it or changed by it, once it has been taken in. */
  made?: string
}

export interface Difference {
  column: string
  before: string
  after: string
}

/** A line held against the register as it is. `W` is what is to be written, for whoever takes it in. */
export interface Judged<W> {
  line: number
  cells: ReadLine['cells']
  /** What the line is about, for those who look for it. */
  title: string
  change: LineChange
  /** What to correct, each at its column. */
  problems: { column: string; message: string }[]
  /** What one should know, though the line is taken in. */
  notes: string[]
  differences: Difference[]
  /** The record it is about, where there is one. */
  id: string | null
  wanted: W | null
}

/** A line as it is stored with its import: with what became of it. */
export type StoredLine = Omit<Judged<never>, 'wanted'> & { made?: string; failed?: string }

export type Counts = Record<LineChange, number>

export function countsOf(lines: readonly { change: LineChange }[]): Counts {
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, joined: 0, fault: 0 }
  for (const { change } of lines) counts[change] += 1
  return counts
}

export function storedLine({ wanted: _wanted, ...line }: Judged<unknown>): StoredLine {
  return line
}

/** What a preview said of a line; when it says otherwise now, what was looked at is out of date. */
export function fingerprint({ change, id, differences, problems }: StoredLine): string {
  return JSON.stringify([
    change,
    id,
    differences.map(({ column, before, after }) => [column, before, after]),
    problems.map(({ column, message }) => [column, message]),
  ])
}

/** Gathers what is wrong with a line and what it would change. */
export class Findings {
  readonly problems: Judged<unknown>['problems'] = []
  readonly notes: string[] = []
  readonly differences: Difference[] = []

  problem(column: string, message: string): void {
    this.problems.push({ column, message })
  }

  /** The first message of a schema's fault; undefined with the problem kept. */
  read<T>(
    column: string,
    parsed: { success: true; data: T } | { success: false; error: { issues: { message: string }[] } },
  ): T | undefined {
    if (parsed.success) return parsed.data
    this.problem(column, parsed.error.issues[0]!.message)
    return undefined
  }

  compare(column: string, before: string | null, after: string | null): void {
    if ((before ?? '') !== (after ?? ''))
      this.differences.push({ column, before: before ?? '', after: after ?? '' })
  }
}
