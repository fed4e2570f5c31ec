/** What one list can be asked: where it lives, which filters it has, and how it can be sorted. */
export interface ListShape {
  path: string
  /** Names of filters in the address ("region", "tilstand"). The search field is always there, as `soeg`. */
  filters?: readonly string[]
  /** The one of them that chooses among saved views: it narrows nothing, and stays when filters are reset. */
  view?: string
  /** Columns it can be sorted by. */
  sorts?: readonly string[]
  /** "navn", or "-tid" for the newest first. */
  defaultSort?: string
}

export interface Sort {
  key: string
  descending: boolean
}

/** What a list is asked right now, read from the address. Whatever makes no sense there is left out. */
export interface ListState {
  shape: ListShape
  search: string
  filters: Readonly<Record<string, readonly string[]>>
  sort?: Sort
  /** Page by cursor: after or before a row. */
  after?: string
  before?: string
  /** Page by number, where the list is bounded; the first is 1. */
  page: number
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

export type ListChange = Partial<{
  search: string
  filters: Readonly<Record<string, readonly string[]>>
  sort: Sort
  after: string
  before: string
  page: number
}>

const LONGEST = 200

/** Reads the address of a list. Never throws: odd input is another way of asking for nothing. */
export function parseListState(shape: ListShape, params: SearchParams): ListState {
  const filters: Record<string, string[]> = {}
  for (const name of shape.filters ?? []) {
    const values = [...new Set(all(params[name]).map(clean).filter(Boolean))]
    if (values.length > 0) filters[name] = values
  }
  const page = Number(first(params.side))
  return {
    shape,
    search: clean(first(params.soeg)),
    filters,
    sort: parseSort(shape, first(params.sorter)) ?? parseSort(shape, shape.defaultSort),
    after: clean(first(params.efter)) || undefined,
    before: clean(first(params.foer)) || undefined,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/**
 * The address of the same list asked something else. A new search, filter or order begins at the first page;
 * what is as it would be anyway does not stand in the address.
 */
export function listHref(state: ListState, change: ListChange = {}): string {
  const asked = { ...state, ...change }
  const turns = 'after' in change || 'before' in change || 'page' in change
  const query = new URLSearchParams()
  if (asked.search) query.set('soeg', asked.search)
  for (const name of state.shape.filters ?? [])
    for (const value of asked.filters[name] ?? []) query.append(name, value)
  const sort = asked.sort && sortText(asked.sort)
  if (sort && sort !== state.shape.defaultSort) query.set('sorter', sort)
  if (turns) {
    if (change.after) query.set('efter', change.after)
    if (change.before) query.set('foer', change.before)
    if (change.page && change.page > 1) query.set('side', String(change.page))
  }
  const text = query.toString()
  return text ? `${state.shape.path}?${text}` : state.shape.path
}

/** The same list as a file: the route "csv" beside its page. */
export const csvHref = (state: ListState): string =>
  listHref({ ...state, shape: { ...state.shape, path: `${state.shape.path}/csv` } })

/** The address with one value of one filter taken away. */
export function withoutFilter(state: ListState, name: string, value: string): string {
  const rest = (state.filters[name] ?? []).filter((one) => one !== value)
  return listHref(state, { filters: { ...state.filters, [name]: rest } })
}

/** The address sorted by a column: ascending first, then the other way. */
export function sortHref(state: ListState, key: string): string {
  const descending = state.sort?.key === key ? !state.sort.descending : false
  return listHref(state, { sort: { key, descending } })
}

/** "navn" ascending, "-navn" descending. */
export function sortText({ key, descending }: Sort): string {
  return descending ? `-${key}` : key
}

/** Whether anything narrows the list: decides between "nothing here yet" and "nothing found". */
export function isNarrowed(state: ListState): boolean {
  return state.search !== '' || Object.keys(state.filters).some((name) => name !== state.shape.view)
}

/** The address of the list, or of the saved view one is in, with nothing that narrows it. */
export function resetHref(state: ListState): string {
  const { view } = state.shape
  const kept = view ? state.filters[view] : undefined
  return listHref(state, { search: '', filters: view && kept ? { [view]: kept } : {} })
}

function parseSort(shape: ListShape, text: string | undefined): Sort | undefined {
  if (!text) return undefined
  const descending = text.startsWith('-')
  const key = descending ? text.slice(1) : text
  return shape.sorts?.includes(key) ? { key, descending } : undefined
}

function first(value: string | string[] | undefined) {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function all(value: string | string[] | undefined) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

// Control characters (NUL among them) mean nothing in a search, and PostgreSQL refuses them.
function clean(text: string) {
  return text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST)
}
