import type { ComponentProps } from 'react'
import { ListPage } from '@/components/table/list-page'
import { csvHref, parseListState, sortText } from '@/components/table/list-state'
import type { ListShape, SearchParams } from '@/components/table/list-state'
import type { Outcome } from '@/lib/door/errors'
import type { Page } from '@/lib/door/page'

/** One row of what a list verb answers. */
export type RowOf<V> = V extends (...input: never[]) => Promise<Outcome<Page<infer Row>>> ? Row : never

type InputOf<V extends (...asked: never[]) => unknown> = NonNullable<Parameters<V>[1]>

/**
 * Makes the reader of a list's address: its state for the page, and the input of the verb, which leaves out what it
 * cannot use. `rest` says what the filters of the address mean to the verb.
 */
export function listReader<V extends (...asked: never[]) => unknown>(
  shape: ListShape,
  rest: (filter: (name: string) => string | undefined) => Partial<Record<keyof InputOf<V>, unknown>>,
) {
  return (params: SearchParams) => {
    const state = parseListState(shape, params)
    const { search, sort, after, before, filters } = state
    const input = {
      search,
      ...(sort && { sort: sortText(sort) }),
      after,
      before,
      ...rest((name) => filters[name]?.[0]),
    } as InputOf<V>
    return { state, input }
  }
}

interface Props<Row extends { id: string | bigint }> extends Omit<
  ComponentProps<typeof ListPage<Row>>,
  'rows' | 'rowKey' | 'count' | 'paging' | 'exportHref'
> {
  found: Page<Row>
  one: string
  many: string
  /** Whether the list has a route "csv" beside its page. */
  csv?: boolean
}

/** A list page of what a list verb found. */
export function FoundList<Row extends { id: string | bigint }>({
  found: { rows, next, previous, count },
  one,
  many,
  csv,
  ...list
}: Props<Row>) {
  const { state } = list
  return (
    <ListPage
      {...list}
      rows={rows}
      rowKey={({ id }) => String(id)}
      count={{ total: count.value, atLeast: !count.exact, one, many }}
      exportHref={csv ? csvHref(state) : undefined}
      paging={{ ...(next && { after: next }), ...(previous && { before: previous }) }}
    />
  )
}
