import { SearchField } from '@/components/form/search-field'

/** The search page's own field. It posts, so that a number stands in no address before it is found (NR-1). */
export function SearchForm({ typed }: { typed: string }) {
  return (
    <form
      role="search"
      aria-label="Søgning"
      method="post"
      action="/soeg/find"
      className="mb-8 max-w-form"
      data-noprint=""
    >
      <SearchField name="q" id="soegeord" label="Hvad leder du efter?" value={typed} />
    </form>
  )
}
