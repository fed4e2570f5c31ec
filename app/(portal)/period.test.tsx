import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { PERIOD, periodOf, PeriodProblem, periodShortcuts } from './period'

const asked = (params: SearchParams) => parseListState({ path: '/log', filters: PERIOD }, params)
const read = (params: SearchParams) => periodOf((name) => asked(params).filters[name]?.[0])
const told = (params: SearchParams) => renderToStaticMarkup(<PeriodProblem state={asked(params)} />)

describe('the period of a list', () => {
  it('is read from the address, also as Danes write dates', () => {
    expect(read({ fra: '2026-11-01', til: '21.11.2026' })).toEqual({ from: '2026-11-01', to: '2026-11-21' })
    expect(told({ fra: '2026-11-01', til: '21.11.2026' })).toBe('')
  })

  it('does not narrow where it is no date, and says so', () => {
    expect(read({ fra: '2026-13-45', til: 'i går' })).toEqual({ from: undefined, to: undefined })
    expect(told({ fra: '2026-13-45', til: 'i går' })).toContain('2026-13-45” og ”i går')
  })

  it('says when it ends before it begins', () => {
    expect(told({ fra: '2026-11-21', til: '2026-11-01' })).toContain('Byt om på de to dage')
  })

  it('has short ways over the turn of a month', () => {
    expect(periodShortcuts('2026-03-02').map(({ filters }) => Object.values(filters).join(' '))).toEqual([
      '2026-03-02 2026-03-02',
      '2026-02-17 2026-03-02',
      '2025-12-03 2026-03-02',
      '2026-03-01 2026-03-02',
      '2026-02-01 2026-02-28',
    ])
    expect(periodShortcuts('2026-01-05').map(({ label }) => label)).toContain('December 2025')
  })
})
