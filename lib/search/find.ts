import { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { isoDate } from '@/lib/format'
import { Search } from './schemas'
import { holdsNumber, wordsOf } from '@/lib/text/typed-search'
import { detailOf, isOver, KINDS, PLACES, stateOf, type SearchKind } from './words'

/** One record that was found: where it is, what it is called, and what tells it from others. */
export interface Hit {
  id: string
  href: string
  title: string
  detail: string
  state: string | null
}

export interface HitGroup {
  kind: SearchKind
  heading: string
  hits: Hit[]
  /** Whether there are others than those shown. */
  more: boolean
}

export interface Found {
  groups: HitGroup[]
  /** True where nothing is written as it was typed, and these are written nearly so. */
  nearly: boolean
}

interface Row {
  id: string
  kind: SearchKind
  title: string
  detail: string
  state: string | null
  vendor: string | null
  /** How far down: of its kind, the smallest first. */
  rank: number
  /** Whether it is only written nearly as it was typed. */
  nearly: boolean
}

/**
 * The records that hold every word somebody typed, those whose name begins so first; where there are none, those that
 * are written nearly so. Case, accents, æ/ae, ø/oe and å/aa make no difference (RP-3). Only kinds that the reader may
 * open, and of them what row-level security shows.
 */
export const find = query({
  name: 'search.find',
  input: Search,
  async run({ tx, actor, now, input: { q, each } }): Promise<Found> {
    const kinds = KINDS.filter((kind) => may(actor, PLACES[kind].verb))
    const words = wordsOf(q)
    // A number that is nearly another is another.
    const guessed = holdsNumber(q) ? [] : words.filter((word) => GUESSABLE.test(word))
    const exact = words.filter((word) => !GUESSABLE.test(word))
    const search = Prisma.raw(isStaff(actor) ? 'npn_search_all' : 'npn_search_own')
    const rows = await tx.$queryRaw<Row[]>`
      select * from ${search}(${words}, ${guessed}, ${exact}, ${kinds}::text[]::search_kind[], ${each + 1}::int)`
    return { groups: grouped(rows, each, isoDate(now)), nearly: rows.some(({ nearly }) => nearly) }
  },
})

/** Words of letters may be misspelt; a mail address or a number that is nearly another is another. */
const GUESSABLE = /^(?=.*\p{L}{3})[\p{L}.,'’()-]+$/u

function grouped(rows: Row[], each: number, today: string): HitGroup[] {
  return KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind).toSorted(byRank(today))
    if (own.length === 0) return []
    const { heading } = PLACES[kind]
    return [
      { kind, heading, hits: own.slice(0, each).map((row) => hitOf(row, today)), more: own.length > each },
    ]
  })
}

/** The nearest first; among those as near what is over last, then the shortest name. */
function byRank(today: string) {
  return (a: Row, b: Row) =>
    a.rank - b.rank ||
    Number(isOver(a.kind, a.state, today)) - Number(isOver(b.kind, b.state, today)) ||
    a.title.length - b.title.length ||
    a.title.localeCompare(b.title, 'da')
}

function hitOf({ id, kind, title, detail, state, vendor }: Row, today: string): Hit {
  return {
    id,
    href: `${PLACES[kind].path}/${id}`,
    title,
    // An agreement's is its vendor. The groups of a CVR or telephone number are never torn apart.
    detail: [...new Set([detailOf(kind, detail), vendor])]
      .filter(Boolean)
      .join(' · ')
      .replace(/(\d) (?=\d)/g, '$1\u00a0'),
    state: stateOf(kind, state, today),
  }
}
