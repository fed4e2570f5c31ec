import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { SearchField } from '@/components/form/search-field'
import { isNarrowed, listHref, sortText, withoutFilter, type ListState } from './list-state'

export interface Filter {
  /** The name in the address. */
  name: string
  label: string
  /** The choice that does not narrow: "Alle regioner". */
  all: string
  options: readonly { value: string; label: string }[]
}

interface Props {
  state: ListState
  search?: { label: string }
  /** The two or three one uses daily. */
  filters?: readonly Filter[]
  /** The rest, under "Flere filtre". */
  more?: readonly Filter[]
}

/** What narrows a list: a form that gets, so that everything stands in the address. Works without JavaScript. */
export function FilterRow({ state, search, filters = [], more = [] }: Props) {
  const { shape, sort } = state
  const sorted = sort && sortText(sort) !== shape.defaultSort ? sortText(sort) : undefined
  const moreActive = more.some(({ name }) => state.filters[name])
  return (
    <form action={shape.path} method="get" role="search" className="filter-row mb-4">
      {sorted && <input type="hidden" name="sorter" value={sorted} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {search && (
          <div className="min-w-0 grow basis-64">
            <SearchField label={search.label} value={state.search} small />
          </div>
        )}
        {filters.map((filter) => (
          <Choice key={filter.name} filter={filter} state={state} />
        ))}
        {(filters.length > 0 || !search) && (
          <Button type="submit" look="secondary" small>
            Vis
          </Button>
        )}
      </div>
      {more.length > 0 && (
        <div className="mt-3 text-14">
          <Details summary="Flere filtre" open={moreActive}>
            <div className="flex flex-wrap items-end gap-x-4 gap-y-3 py-1">
              {more.map((filter) => (
                <Choice key={filter.name} filter={filter} state={state} />
              ))}
              <Button type="submit" look="secondary" small>
                Vis<span className="sr-only"> med flere filtre</span>
              </Button>
            </div>
          </Details>
        </div>
      )}
    </form>
  )
}

function Choice({ filter, state }: { filter: Filter; state: ListState }) {
  const chosen = state.filters[filter.name]?.[0] ?? ''
  return (
    <div className="min-w-0 basis-44 max-sm:grow max-sm:basis-32">
      <label htmlFor={`filter-${filter.name}`} className="field-label text-14">
        {filter.label}
      </label>
      {/* Followed links keep the element: the key makes it show what the new address asks. */}
      <select
        key={chosen}
        id={`filter-${filter.name}`}
        name={filter.name}
        defaultValue={chosen}
        className="input mt-1"
        data-size="small"
      >
        <option value="">{filter.all}</option>
        {filter.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What narrows the list right now, each to be taken away by a click. Nothing when nothing does. */
export function FilterChips({ state, filters }: { state: ListState; filters: readonly Filter[] }) {
  if (!isNarrowed(state)) return null
  const chips: { key: string; href: string; text: string }[] = filters.flatMap(({ name, label, options }) =>
    (state.filters[name] ?? []).map((value) => ({
      key: `${name}=${value}`,
      href: withoutFilter(state, name, value),
      text: `${label}: ${options.find((option) => option.value === value)?.label ?? value}`,
    })),
  )
  if (state.search)
    chips.unshift({ key: 'soeg', href: listHref(state, { search: '' }), text: `”${state.search}”` })
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2" data-noprint="">
      {chips.map(({ key, href, text }) => (
        <Chip key={key} href={href}>
          {text}
        </Chip>
      ))}
      <Link href={listHref(state, { search: '', filters: {} })} className="ml-1 text-14">
        Nulstil filtre
      </Link>
    </div>
  )
}

function Chip({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="plain chip" scroll={false}>
      <span className="sr-only">Fjern filteret </span>
      <span className="truncate">{children}</span>
      <Icon name="close" size={14} />
    </Link>
  )
}
