import type { PartContent } from '@/lib/templates/schemas'

/**
 * The parts after one deed of a form: "op" and "ned" move the part at `position` (from 1), "fjern" removes it, and
 * "tilfoej" puts a new one of the given kind and title last.
 */
export function rearranged(
  parts: readonly PartContent[],
  values: Record<string, string | string[]>,
): PartContent[] {
  const place = Number(values.position) - 1
  if (values.deed === 'tilfoej')
    return [
      ...parts,
      {
        kind: values.kind as PartContent['kind'],
        title: String(values.title ?? ''),
        introduction: '',
        clauses: [],
      },
    ]
  if (values.deed === 'fjern') return parts.filter((_part, index) => index !== place)
  return moved(parts, place, values.deed === 'op' ? -1 : 1)
}

/** A list in which one item has changed places with its neighbour; as it was, where there is none. */
export function moved<T>(items: readonly T[], place: number, by: -1 | 1): T[] {
  const [one, other] = [items[place], items[place + by]]
  if (one === undefined || other === undefined) return [...items]
  return items.with(place, other).with(place + by, one)
}
