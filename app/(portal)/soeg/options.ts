import type { FoundEverywhere } from '@/lib/search'

/** One line that can be chosen in the dialog. */
export interface Option {
  key: string
  href: string
  title: string
  detail: string
  state: string | null
}

export interface OptionGroup {
  heading: string
  options: Option[]
}

/** What was found as lines to choose among, a sample number first. */
export function optionsOf(found: FoundEverywhere | null): OptionGroup[] {
  if (!found) return []
  const { number, groups } = found
  const sample = number?.href
    ? [
        {
          heading: 'Prøvenummer',
          options: [
            { key: 'number', href: number.href, title: number.number, detail: number.headline, state: null },
          ],
        },
      ]
    : []
  const records = groups.map(({ heading, hits }) => ({
    heading,
    options: hits.map(({ id, ...hit }) => ({ key: id, ...hit })),
  }))
  return [...sample, ...records]
}
