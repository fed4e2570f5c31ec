import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Column } from './columns'
import { DataTable } from './data-table'
import { parseListState } from './list-state'

interface Row {
  id: string
  name: string
  weeks: number
}

const columns: Column<Row>[] = [
  { key: 'name', header: 'Laboratorium', sort: 'navn', cell: ({ name }) => name },
  { key: 'weeks', header: 'Beholdning', sort: 'beholdning', align: 'end', cell: ({ weeks }) => weeks },
  { key: 'id', header: 'SOR-kode', cell: ({ id }) => id },
]
const rows: Row[] = [{ id: '1', name: 'Ærø <lab>', weeks: 26 }]
const shape = { path: '/laboratorier', sorts: ['navn', 'beholdning'], defaultSort: 'navn' }

const html = (params = {}) =>
  renderToStaticMarkup(
    <DataTable
      caption="Laboratorier"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/laboratorier/${id}`}
      state={parseListState(shape, params)}
    />,
  )

describe('DataTable', () => {
  it('names the row by its first cell, which is the link', () => {
    expect(html()).toMatch(
      /<th role="rowheader" scope="row"[^>]*><a[^>]*href="\/laboratorier\/1"[^>]*>Ærø &lt;lab&gt;<\/a>/,
    )
  })

  it('marks the one column it is sorted by, and turns its link the other way', () => {
    expect(html().match(/aria-sort="ascending"/g)).toHaveLength(1)
    expect(html()).toContain('href="/laboratorier?sorter=-navn"')
    expect(html({ sorter: '-beholdning' })).toMatch(
      /aria-sort="descending"[^>]*><a[^>]*href="\/laboratorier\?sorter=beholdning"/,
    )
  })

  it('does not link a column that cannot be sorted', () => {
    expect(html()).toMatch(/<th role="columnheader" scope="col">SOR-kode<\/th>/)
  })

  it('gives each cell its label, for the cards of a phone', () => {
    expect(html()).toMatch(/<td role="cell" data-align="end" data-label="Beholdning">26<\/td>/)
  })

  it('shows what to do instead of an empty table', () => {
    const shown = renderToStaticMarkup(
      <DataTable
        caption="Tom"
        columns={columns}
        rows={[]}
        rowKey={({ id }) => id}
        empty={<p>Opret den første.</p>}
      />,
    )
    expect(shown).toBe('<p>Opret den første.</p>')
  })
})
