import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNarrowed, listHref, parseListState, sortHref, withoutFilter, type ListShape } from './list-state'

const shape: ListShape = {
  path: '/laboratorier',
  filters: ['region', 'tilstand'],
  sorts: ['navn', 'tid'],
  defaultSort: 'navn',
}

describe('parseListState', () => {
  it('is the plain list without a query', () => {
    const state = parseListState(shape, {})
    expect(state).toMatchObject({
      search: '',
      filters: {},
      page: 1,
      sort: { key: 'navn', descending: false },
    })
    expect(listHref(state)).toBe('/laboratorier')
    expect(isNarrowed(state)).toBe(false)
  })

  it('reads search, filters, order and place', () => {
    const state = parseListState(shape, {
      soeg: ' Ærø ',
      region: ['nord', 'vest', 'nord'],
      sorter: '-tid',
      efter: 'abc',
      side: '3',
    })
    expect(state.search).toBe('Ærø')
    expect(state.filters).toEqual({ region: ['nord', 'vest'] })
    expect(state.sort).toEqual({ key: 'tid', descending: true })
    expect([state.after, state.page]).toEqual(['abc', 3])
    expect(isNarrowed(state)).toBe(true)
  })

  it('leaves out what makes no sense', () => {
    const state = parseListState(shape, {
      sorter: 'kodeord',
      side: '-2',
      soeg: '\u0000\u0007',
      ukendt: 'x',
      region: '',
    })
    expect(state).toMatchObject({
      search: '',
      filters: {},
      page: 1,
      sort: { key: 'navn', descending: false },
    })
  })

  it('takes any query without an exception, and its own address means the same again', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 }))
    const keys = fc.constantFrom('soeg', 'region', 'tilstand', 'sorter', 'efter', 'foer', 'side', 'andet')
    fc.assert(
      fc.property(fc.dictionary(keys, value), (params) => {
        const state = parseListState(shape, params)
        const query = new URL(listHref(state), 'http://localhost').searchParams
        const again = parseListState(
          shape,
          Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)])),
        )
        expect({ ...again, after: 0, before: 0, page: 0 }).toEqual({ ...state, after: 0, before: 0, page: 0 })
      }),
    )
  })
})

describe('addresses', () => {
  const state = parseListState(shape, { soeg: 'lab', region: ['nord', 'vest'], efter: 'abc' })

  it('keep search, filters and order when the page is turned', () => {
    expect(listHref(state, { after: 'def' })).toBe('/laboratorier?soeg=lab&region=nord&region=vest&efter=def')
    expect(listHref(state, { page: 2 })).toBe('/laboratorier?soeg=lab&region=nord&region=vest&side=2')
    expect(listHref(state, { page: 1 })).toBe('/laboratorier?soeg=lab&region=nord&region=vest')
  })

  it('go back to the first page when the order changes', () => {
    expect(sortHref(state, 'tid')).toBe('/laboratorier?soeg=lab&region=nord&region=vest&sorter=tid')
    expect(sortHref(state, 'navn')).toBe('/laboratorier?soeg=lab&region=nord&region=vest&sorter=-navn')
  })

  it('lose one value of a filter and keep the other', () => {
    expect(withoutFilter(state, 'region', 'nord')).toBe('/laboratorier?soeg=lab&region=vest')
  })
})
