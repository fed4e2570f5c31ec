import { squeezed } from '@/lib/text/squeezed'
import type { ApprovalList, ListedResult, ListedStandard, ListedSystem } from './approval-list'
import type { ApprovalStatus } from './approval-words'

export interface Change<Item> {
  before: Item
  after: Item
}

export interface Changes<Item> {
  added: Item[]
  changed: Change<Item>[]
  gone: Item[]
  unchanged: Item[]
}

/** A status cell with something in it. */
export type ListedStatus = ListedResult & { status: ApprovalStatus }

export interface ApprovalDiff {
  /** Changed: the same name with another vendor. */
  systems: Changes<ListedSystem>
  /** Changed: the same id and version with another name. */
  standards: Changes<ListedStandard>
  /** Changed: another status. Added and gone: from and to a blank cell. */
  cells: Changes<ListedStatus>
}

type Lists = Pick<ApprovalList, 'systems' | 'standards' | 'results'>

function compare<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  same: (a: Item, b: Item) => boolean,
): Changes<Item> {
  const changes: Changes<Item> = { added: [], changed: [], gone: [], unchanged: [] }
  for (const [key, item] of after) {
    const old = before.get(key)
    if (old === undefined) changes.added.push(item)
    else if (same(old, item)) changes.unchanged.push(item)
    else changes.changed.push({ before: old, after: item })
  }
  for (const [key, item] of before) if (!after.has(key)) changes.gone.push(item)
  return changes
}

const keyed = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  new Map(items.map((item): [string, Item] => [key(item), item]))

/** Pairs what came with what went under the same name, where only one system has it in each list. */
function compareSystems(
  before: readonly ListedSystem[],
  after: readonly ListedSystem[],
): Changes<ListedSystem> {
  const changes = compare(
    keyed(before, (one) => one.raw),
    keyed(after, (one) => one.raw),
    () => true,
  )
  for (const item of [...changes.added]) {
    const [old, ...others] = changes.gone.filter((one) => one.name === item.name)
    if (!old || others.length > 0 || changes.added.filter((one) => one.name === item.name).length > 1)
      continue
    changes.added.splice(changes.added.indexOf(item), 1)
    changes.gone.splice(changes.gone.indexOf(old), 1)
    changes.changed.push({ before: old, after: item })
  }
  return changes
}

const isStatus = (result: ListedResult): result is ListedStatus =>
  result.status !== 'blank' && result.status !== 'unread'

/**
 * What a list changes (PA-2). The earlier one may hold only the cells with a status, as the database does. A cell that
 * could not be read in the new list changes nothing: what was known of it stands.
 */
export function diffApprovalList(previous: Lists, next: Lists): ApprovalDiff {
  const systems = compareSystems(previous.systems, next.systems)
  const standards = compare(
    keyed(previous.standards, (one) => squeezed(one.raw)),
    keyed(next.standards, (one) => squeezed(one.raw)),
    (a, b) => a.name === b.name,
  )
  const renamed = new Map(systems.changed.map(({ before, after }) => [before.raw, after.raw]))
  const key = (result: ListedResult) =>
    [result.system, squeezed(result.standard), result.direction].join('\n')
  const unread = new Set(next.results.filter((one) => one.status === 'unread').map(key))
  const before = previous.results
    .map((result) => ({ ...result, system: renamed.get(result.system) ?? result.system }))
    .filter((result) => !unread.has(key(result)))
  const cells = compare(
    keyed(before.filter(isStatus), key),
    keyed(next.results.filter(isStatus), key),
    (a, b) => a.status === b.status,
  )
  return { systems, standards, cells }
}
