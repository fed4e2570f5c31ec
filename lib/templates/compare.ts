import { parseMarkdown, plainText } from '@/lib/text/markdown'
import { wordDiff, type Piece } from '@/lib/text/word-diff'
import type { ClauseContent, PartContent, VersionContent } from './schemas'
import { CARRIER_WORDS, EVIDENCE_WORDS, monthsWords, partLabel, timingWords } from './words'

export type Change = 'same' | 'changed' | 'added' | 'removed'

/** Something that is not running text, before and after in words; empty where there was none. */
export interface Changed {
  label: string
  before: string
  after: string
}

export interface ClauseComparison {
  number: string
  change: Change
  heading: Piece[]
  text: Piece[]
  /** What is obliged to in another way. */
  duties: Changed[]
  /** Only bold, links and the like were changed: no word of the text. */
  onlyMarkup: boolean
}

export interface PartComparison {
  label: string
  change: Change
  title: Piece[]
  introduction: Piece[]
  clauses: ClauseComparison[]
}

export interface Comparison {
  head: Changed[]
  parts: PartComparison[]
}

/**
 * What changed from one version to another: parts matched by their label, clauses by their number within the part, and
 * texts word by word. What was removed stands where it was.
 */
export function compareContent(before: VersionContent, after: VersionContent): Comparison {
  return {
    head: changedOnly([
      { label: 'Titel', before: before.title, after: after.title },
      {
        label: 'Varsel for opsigelse',
        before: monthsWords(before.terminationMonths),
        after: monthsWords(after.terminationMonths),
      },
      {
        label: 'Varsel for nye vilkår',
        before: monthsWords(before.termsMonths),
        after: monthsWords(after.termsMonths),
      },
      { label: 'Udkast i høring', before: yes(before.consultation), after: yes(after.consultation) },
    ]),
    parts: matched(before.parts, after.parts, ({ title }) => partLabel(title).label).map(comparePart),
  }
}

/** Whether anything at all was changed. */
export function isSame({ head, parts }: Comparison): boolean {
  return head.length === 0 && parts.every(({ change }) => change === 'same')
}

function comparePart([before, after]: Pair<PartContent>): PartComparison {
  const title = wordDiff(before?.title ?? '', after?.title ?? '')
  const introduction = wordDiff(readable(before?.introduction), readable(after?.introduction))
  const clauses = matched(before?.clauses ?? [], after?.clauses ?? [], ({ number }) => number).map(
    compareClause,
  )
  const changed =
    before?.introduction !== after?.introduction ||
    before?.title !== after?.title ||
    clauses.some(({ change }) => change !== 'same')
  return {
    label: partLabel((after ?? before)!.title).label,
    change: changeOf(before, after, changed),
    title,
    introduction,
    clauses,
  }
}

function compareClause([before, after]: Pair<ClauseContent>): ClauseComparison {
  const heading = wordDiff(before?.heading ?? '', after?.heading ?? '')
  const text = wordDiff(readable(before?.text), readable(after?.text))
  const duties = changedOnly([
    { label: 'Krav', before: before?.obligation ?? '', after: after?.obligation ?? '' },
    { label: 'Hvem', before: carrierOf(before), after: carrierOf(after) },
    { label: 'Hvornår', before: timingOf(before), after: timingOf(after) },
    { label: 'Vises af', before: evidenceOf(before), after: evidenceOf(after) },
  ])
  const words = [...heading, ...text].some(({ kind }) => kind !== 'same')
  const markup = before?.text !== after?.text
  return {
    number: (after ?? before)!.number,
    change: changeOf(before, after, words || markup || duties.length > 0),
    heading,
    text,
    duties,
    onlyMarkup: markup && !words && duties.length === 0,
  }
}

const carrierOf = (clause?: ClauseContent) => (clause?.carrier ? CARRIER_WORDS[clause.carrier] : '')
const timingOf = (clause?: ClauseContent) =>
  clause?.timing ? timingWords(clause.timing, clause.deadlineMonths) : ''
const evidenceOf = (clause?: ClauseContent) => (clause?.evidence ? EVIDENCE_WORDS[clause.evidence] : '')
const yes = (value: boolean) => (value ? 'ja' : 'nej')

function changedOnly(facts: Changed[]): Changed[] {
  return facts.filter(({ before, after }) => before !== after)
}

function changeOf(before: unknown, after: unknown, changed: boolean): Change {
  if (!before) return 'added'
  if (!after) return 'removed'
  return changed ? 'changed' : 'same'
}

/** Markdown as it reads, without its marks: paragraphs apart, each point on a line of its own. */
function readable(text = ''): string {
  return parseMarkdown(text)
    .map((block) =>
      block.type === 'paragraph'
        ? plainText([block])
        : block.items
            .map((item, index) => `${block.ordered ? `${block.start + index}.` : '–'} ${plainText(item)}`)
            .join('\n'),
    )
    .join('\n\n')
}

type Pair<T> = readonly [before: T | undefined, after: T | undefined]

/** What stands under the same key in both lists, in the order of the second; what only the first has keeps its place. */
function matched<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Pair<T>[] {
  const [old, fresh] = [keyed(before, key), keyed(after, key)]
  const pairs: Pair<T>[] = [...fresh].map(([name, item]) => [old.get(name), item])
  const gone = [...old].filter(([name]) => !fresh.has(name))
  for (const [name, item] of gone) {
    const names = [...old.keys()]
    const previous = old.get(names[names.indexOf(name) - 1] ?? '')
    pairs.splice(pairs.findIndex(([each]) => each !== undefined && each === previous) + 1, 0, [
      item,
      undefined,
    ])
  }
  return pairs
}

/** By key; the second of the same key, which only a draft has, by its count too. */
function keyed<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) {
    let name = key(item)
    for (let count = 2; found.has(name); count += 1) name = `${key(item)} (${count})`
    found.set(name, item)
  }
  return found
}
