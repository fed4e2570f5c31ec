import { describe, expect, it } from 'vitest'
import { answerFor, logState, type AnswerKind, type LogState } from './answer'
import { answerText, logText, type NamedEvent } from './texts'
import { verdict } from './verdict'

const now = new Date('2026-11-21T13:30:00Z')
const fresh = logState(new Date('2026-11-21T13:05:00Z'), 24, now)
const behind = logState(new Date('2026-11-19T13:05:00Z'), 24, now)
const event = (kind: 'draw' | 'return', drawId: string, laboratory: string): NamedEvent => ({
  kind,
  drawId,
  laboratory,
  laboratoryId: laboratory,
  at: new Date(`2026-03-04T01:1${drawId}:00Z`),
})
const west = event('draw', '0', 'Klinisk Biokemi, Demohospital Vest')
const again = event('draw', '1', 'Mikrobiologi, Demohospital Øst')
const back = event('return', '2', west.laboratory)

function told(events: NamedEvent[], unlike = false, log: LogState = fresh, cpr = false, canRing = true) {
  const answer = answerFor(verdict(events), unlike, log)
  const text = answerText(answer, cpr, canRing, now)
  const plain = (part: string) => part.replaceAll('\u00a0', ' ')
  return { kind: answer.kind, ...text, headline: plain(text.headline), notes: text.notes.map(plain) }
}

describe('the six answers', () => {
  it.each<[AnswerKind, NamedEvent[], boolean, LogState, string, string]>([
    [
      'found',
      [west],
      false,
      fresh,
      'Trukket af Klinisk Biokemi, Demohospital Vest – 4. marts 2026 kl. 02.10',
      'success',
    ],
    [
      'returned',
      [west, back],
      false,
      fresh,
      'Leveret tilbage af Klinisk Biokemi, Demohospital Vest – 4. marts 2026 kl. 02.12',
      'error',
    ],
    [
      'drawnMoreThanOnce',
      [west, again],
      false,
      fresh,
      'Trukket to gange – af Klinisk Biokemi, Demohospital Vest og Mikrobiologi, Demohospital Øst',
      'error',
    ],
    ['notFound', [], false, fresh, 'Nummeret er ikke trukket', 'error'],
    ['formatUnlikeRule', [], true, fresh, 'Det ligner ikke et prøvenummer', 'warning'],
    ['logStale', [], false, behind, 'Vi kan ikke svare sikkert lige nu', 'warning'],
  ])('%s', (kind, events, unlike, log, headline, tone) => {
    expect(told(events, unlike, log)).toMatchObject({ kind, headline, tone })
  })

  it('tells to use the number in one case only', () => {
    expect(told([west]).instruction).toBe('Du kan bruge nummeret.')
    for (const other of [
      told([west, back]),
      told([west, again]),
      told([]),
      told([], true),
      told([], false, behind),
    ])
      expect(other.instruction).not.toContain('Du kan bruge')
  })

  it('says to ring only where there is a number to ring to', () => {
    for (const [events, log] of [
      [[west, again], fresh],
      [[], fresh],
      [[], behind],
    ] as const) {
      expect(told([...events], false, log).instruction).toContain('ring til hjælpen')
      const alone = told([...events], false, log, false, false).instruction
      expect(alone).toContain('få hjælp')
      expect(alone).not.toMatch(/ring|hjælpen/)
    }
  })

  it('keeps what the log tells as the headline, with the doubts beside it', () => {
    const odd = told([west], true, behind)
    expect(odd.kind).toBe('found')
    expect(odd.notes).toEqual([
      'Nummeret følger ikke reglen for prøvenumre, men det står i trækningsloggen.',
      'Trækningsloggen er ikke opdateret siden 19. november 2026 kl. 14.05. Hvad der er sket med nummeret siden, ved vi ikke.',
    ])
    expect(told([west, again], true, behind).kind).toBe('drawnMoreThanOnce')
    expect(told([west, back], true, behind).kind).toBe('returned')
    expect(told([], true, behind)).toMatchObject({ kind: 'formatUnlikeRule' })
    expect(told([], true, behind).notes[0]).toContain('Nummeret kan være trukket siden.')
  })

  it('tells of an earlier holder, and of a return by a stranger', () => {
    expect(told([west, back, event('draw', '3', again.laboratory)]).notes).toEqual([
      'Nummeret er før trukket og leveret tilbage af Klinisk Biokemi, Demohospital Vest.',
    ])
    expect(told([again, back]).notes).toEqual([
      'Et laboratorium har leveret nummeret tilbage uden at have trukket det.',
    ])
  })

  it('counts draws by the same laboratory', () => {
    const thrice = [west, event('draw', '1', west.laboratory), event('draw', '2', west.laboratory)]
    expect(told(thrice).headline).toBe('Trukket 3 gange – af Klinisk Biokemi, Demohospital Vest')
  })

  it('sees a CPR number only where no number was found', () => {
    expect(told([], false, fresh, true)).toMatchObject({
      headline: 'Det ligner et CPR-nummer',
      instruction: 'Scan stregkoden på prøven, ikke den på sundhedskortet.',
    })
    expect(told([west], false, fresh, true).headline).toContain('Trukket af')
  })
})

describe('logState', () => {
  it('is stale after the threshold, and before anything came', () => {
    const hour = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
    expect(logState(hour(24), 24, now).stale).toBe(false)
    expect(logState(hour(24.01), 24, now).stale).toBe(true)
    expect(logState(null, 24, now)).toEqual({ updatedAt: null, stale: true })
  })
  it('is said in words', () => {
    expect(logText(fresh, now)).toBe('Trækningsloggen er opdateret i\u00a0dag kl.\u00a014.05.')
    expect(logText({ updatedAt: null, stale: true }, now)).toBe('Trækningsloggen er endnu ikke modtaget.')
  })
})
