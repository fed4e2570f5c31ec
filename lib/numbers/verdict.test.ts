import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdict, type NumberEvent } from './verdict'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 2, minute))
const draw = (drawId: string, laboratoryId: string, minute: number): NumberEvent => ({
  kind: 'draw',
  drawId,
  laboratoryId,
  at: at(minute),
})
const giveBack = (drawId: string, laboratoryId: string, minute: number): NumberEvent => ({
  ...draw(drawId, laboratoryId, minute),
  kind: 'return',
})
const ids = (events: readonly NumberEvent[]) => events.map((event) => event.drawId)

describe('verdict', () => {
  it('does not find what nobody drew', () => {
    expect(verdict([])).toEqual({ kind: 'notFound', events: [], holdings: [], orphans: [] })
  })
  it('finds the one draw', () => {
    const only = draw('1', 'a', 0)
    expect(verdict([only])).toMatchObject({ kind: 'found', draw: only })
  })
  it('says returned when the holder gave it back', () => {
    const result = verdict([giveBack('2', 'a', 1), draw('1', 'a', 0)])
    expect(result).toMatchObject({ kind: 'returned', draw: { drawId: '1' }, returned: { drawId: '2' } })
    expect(ids(result.events)).toEqual(['1', '2'])
  })
  it('finds a number drawn again after its return', () => {
    expect(verdict([draw('1', 'a', 0), giveBack('2', 'a', 1), draw('3', 'b', 2)])).toMatchObject({
      kind: 'found',
      draw: { drawId: '3' },
    })
  })
  it('sees two holders, and the same holder twice', () => {
    const two = verdict([draw('1', 'a', 0), draw('2', 'b', 1)])
    expect(two.kind === 'drawnMoreThanOnce' && ids(two.draws)).toEqual(['1', '2'])
    expect(verdict([draw('1', 'a', 0), draw('2', 'a', 1)]).kind).toBe('drawnMoreThanOnce')
  })
  it('ends the latest of two draws by one laboratory', () => {
    const result = verdict([draw('1', 'a', 0), draw('2', 'a', 1), giveBack('3', 'a', 2)])
    expect(result).toMatchObject({ kind: 'found', draw: { drawId: '1' } })
  })
  it('keeps a return by somebody else, which ends nothing', () => {
    const result = verdict([draw('1', 'a', 0), giveBack('2', 'b', 1)])
    expect(result).toMatchObject({ kind: 'found', draw: { drawId: '1' } })
    expect(ids(result.orphans)).toEqual(['2'])
    expect(verdict([giveBack('2', 'b', 1)])).toMatchObject({ kind: 'notFound', orphans: [{ drawId: '2' }] })
  })
  it('lets a return before the draw end nothing', () => {
    expect(verdict([draw('2', 'a', 1), giveBack('1', 'a', 0)]).kind).toBe('found')
  })
  it('orders lines of the same minute by their id, whole numbers as such', () => {
    expect(verdict([giveBack('10', 'a', 0), draw('9', 'a', 0)]).kind).toBe('returned')
    expect(verdict([giveBack('9', 'a', 0), draw('10', 'a', 0)]).kind).toBe('found')
    expect(verdict([giveBack('b', 'a', 0), draw('a', 'a', 0)]).kind).toBe('returned')
  })
  it('names the last return, not that of the last draw', () => {
    const result = verdict([
      draw('1', 'a', 0),
      draw('2', 'b', 1),
      giveBack('3', 'b', 2),
      giveBack('4', 'a', 3),
    ])
    expect(result).toMatchObject({ kind: 'returned', draw: { drawId: '1' }, returned: { drawId: '4' } })
  })
  it('leaves what it is given as it was', () => {
    const events = [giveBack('2', 'a', 1), draw('1', 'a', 0)]
    verdict(events)
    expect(ids(events)).toEqual(['2', '1'])
  })
})

/** Deliberately naive: walk over the whole log in order, and keep every laboratory's draws of the number in a pile. */
function naive(events: readonly NumberEvent[]): { kind: string; open: string[] } {
  const piles = new Map<string, string[]>()
  let drawn = 0
  for (let minute = 0; minute < 12; minute += 1)
    for (let id = 0; id < 40; id += 1)
      for (const event of events) {
        if (event.at.getTime() !== at(minute).getTime() || event.drawId !== String(id)) continue
        const pile = piles.get(event.laboratoryId) ?? []
        if (event.kind === 'draw') drawn += 1
        if (event.kind === 'draw') pile.push(event.drawId)
        else pile.pop()
        piles.set(event.laboratoryId, pile)
      }
  const open = [...piles.values()].flat().sort()
  const kind =
    open.length > 1 ? 'drawnMoreThanOnce' : open.length === 1 ? 'found' : drawn > 0 ? 'returned' : 'notFound'
  return { kind, open }
}

describe('verdict against a naive scan', () => {
  const event = fc.record({
    kind: fc.constantFrom('draw', 'draw', 'return'),
    laboratoryId: fc.constantFrom('a', 'b', 'c'),
    minute: fc.integer({ min: 0, max: 11 }),
  })
  it('agrees for every history, in any order', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.integer(), (parts, seed) => {
        const events = parts.map(({ kind, laboratoryId, minute }, id): NumberEvent => ({
          kind: kind === 'draw' ? 'draw' : 'return',
          drawId: String(id),
          laboratoryId,
          at: at(minute),
        }))
        const turned = events
          .map((_, index) => events[(index + Math.abs(seed)) % events.length])
          .filter((one) => !!one)
        const result = verdict(turned)
        const open = result.holdings.filter((one) => !one.returned).map((one) => one.draw.drawId)
        expect({ kind: result.kind, open: open.sort() }).toEqual(naive(events))
        const ends = result.holdings.filter((one) => one.returned).length
        expect(result.holdings.length + ends + result.orphans.length).toBe(events.length)
        for (const one of result.holdings)
          if (one.returned) expect(one.returned.laboratoryId).toBe(one.draw.laboratoryId)
      }),
      { numRuns: 1000 },
    )
  })
})
