/**
 * The page numbers worth showing: first, last, and those round the current one; `null` where some are left
 * out. Always seven places when there are more than seven pages, so that the links do not move.
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  if (pages <= 7) return span(1, pages)
  if (page <= 4) return [...span(1, 5), null, pages]
  if (page >= pages - 3) return [1, null, ...span(pages - 4, pages)]
  return [1, null, page - 1, page, page + 1, null, pages]
}
