import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { SearchField } from '@/components/form/search-field'
import { formatShortDate, parseDanishDate } from '@/lib/format'
import { isNarrowed, listHref, resetHref, sortText, withoutFilter, type ListState } from './list-state'

interface ChoiceFilter {
  /** The name in the address. */
  name: string
  label: string
  /** The choice that does not narrow: "Alle regioner". */
  all: string
  options: readonly { value: string; label: string }[]
}

/** A day, in the browser's own calendar; in the address as yyyy-mm-dd. */
interface DayFilter {
  name: string
  label: string
  day: true
}

export type Filter = ChoiceFilter | DayFilter

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
      {shape.view && state.filters[shape.view]?.[0] && (
        <input type="hidden" name={shape.view} value={state.filters[shape.view]?.[0]} />
      )}
      {sorted && <input type="hidden" name="sorter" value={sorted} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {search && (
          <div className="min-w-0 grow basis-48 max-sm:basis-full">
            <SearchField label={search.label} value={state.search} small />
          </div>
        )}
        {filters.map((filter) => (
          <Control key={filter.name} filter={filter} state={state} />
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
                <Control key={filter.name} filter={filter} state={state} />
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

function Control({ filter, state }: { filter: Filter; state: ListState }) {
  const { name, label } = filter
  const chosen = state.filters[name]?.[0] ?? ''
  const shared = { id: `filter-${name}`, name, className: 'input mt-1', 'data-size': 'small' }
  const width = 'day' in filter ? 'basis-36' : 'basis-44'
  return (
    <div className={`min-w-0 ${width} max-sm:grow max-sm:basis-[40%]`}>
      <label htmlFor={shared.id} className="field-label text-14">
        {label}
      </label>
      {/* Followed links keep the element: the key makes it show what the new address asks. */}
      {'day' in filter ? (
        <input {...shared} key={chosen} type="date" defaultValue={parseDanishDate(chosen)} />
      ) : (
        <select {...shared} key={chosen} defaultValue={chosen}>
          <option value="">{filter.all}</option>
          {filter.options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function chosenText(filter: Filter, value: string): string {
  if (!('day' in filter)) return filter.options.find((option) => option.value === value)?.label ?? value
  const day = parseDanishDate(value)
  return day ? formatShortDate(day) : value
}

/** Some filters at once, by a link: "De seneste 14 dage". */
export interface Shortcut {
  label: string
  filters: Readonly<Record<string, string>>
}

/** What one asks often, one click away; what else narrows the list stays. */
export function Shortcuts({ state, shortcuts }: { state: ListState; shortcuts: readonly Shortcut[] }) {
  return (
    <nav aria-label="Hurtige valg" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-14" data-noprint="">
      {shortcuts.map(({ label, filters }) => {
        const asked = Object.entries(filters)
        return (
          <Link
            key={label}
            href={listHref(state, {
              filters: {
                ...state.filters,
                ...Object.fromEntries(asked.map(([name, value]) => [name, [value]])),
              },
            })}
            aria-current={
              asked.every(([name, value]) => state.filters[name]?.[0] === value) ? 'true' : undefined
            }
            className="aria-[current]:font-bold"
            scroll={false}
          >
            {label}
          </Link>
        )
      })}
    </nav>
  )
}

/** What narrows the list right now, each to be taken away by a click. Nothing when nothing does. */
export function FilterChips({ state, filters }: { state: ListState; filters: readonly Filter[] }) {
  if (!isNarrowed(state)) return null
  const chips: { key: string; href: string; text: string }[] = filters.flatMap((filter) =>
    (state.filters[filter.name] ?? []).map((value) => ({
      key: `${filter.name}=${value}`,
      href: withoutFilter(state, filter.name, value),
      text: `${filter.label}: ${chosenText(filter, value)}`,
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
      <Link href={resetHref(state)} className="ml-1 text-14">
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
