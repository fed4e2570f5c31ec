import type { SearchParams } from '@/components/table/list-state'

/** The query of a route handler in the form pages get it, so that a list and its export are asked alike. */
export function paramsOf(request: Request): SearchParams {
  const query = new URL(request.url).searchParams
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))
}
