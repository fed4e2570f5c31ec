import type { SearchParams } from '@/components/table/list-state'

/** The query of a route handler in the form pages get it, so that a list and its export are asked alike. */
export function paramsOf(request: Request): SearchParams {
  const query = new URL(request.url).searchParams
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
}

/** The query of a page as text, for the address of its export. */
export function queryOf(params: SearchParams): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    [value ?? []].flat().map((one) => [key, one]),
  )
  const text = new URLSearchParams(pairs as [string, string][]).toString()
  return text && `?${text}`
}
