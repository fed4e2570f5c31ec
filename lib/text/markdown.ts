import { fromMarkdown } from 'mdast-util-from-markdown'
import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }

export interface Paragraph {
  type: 'paragraph'
  children: Inline[]
}

export interface TextList {
  type: 'list'
  ordered: boolean
  /** The number of the first item of an ordered list. */
  start: number
  /** What each item holds: paragraphs, and lists once more. */
  items: TextBlock[][]
}

/** What running text is made of, for a page and for a document alike. */
export type TextBlock = Paragraph | TextList

// What a text of ours may not be; it is then read as the characters that were typed.
const UNKNOWN = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]
const PLAIN_FROM = 20_000
const DEEPEST_LIST = 2
const SAFE_HREF = /^(https?:\/\/|mailto:)[^\s]+$/i

/**
 * Reads paragraphs, lists (nested once), bold, italic, code and links, and nothing else: headings, tables, pictures and
 * HTML stay the characters they are. A link that is neither http(s) nor mailto is its text.
 */
export function parseMarkdown(text: string): TextBlock[] {
  if (text.length > PLAIN_FROM || deepest(text) > 20) return plainParagraphs(text)
  return fromMarkdown(text, { extensions: [{ disable: { null: UNKNOWN } }] }).children.flatMap((node) =>
    blocksOf(node, 1),
  )
}

/** The same for one line: what stands inside a paragraph. */
export function parseInline(text: string): Inline[] {
  const [first, ...rest] = parseMarkdown(text)
  return first?.type === 'paragraph' && !rest.length ? first.children : [{ type: 'text', text }]
}

/** The words without the markup; paragraphs and items each on a line of their own. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' ? plainInline(block.children) : block.items.map(plainText).join('\n'),
    )
    .join('\n')
}

function plainInline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.type === 'break' ? '\n' : 'text' in inline ? inline.text : plainInline(inline.children),
    )
    .join('')
}

function blocksOf(node: RootContent, depth: number): TextBlock[] {
  if (node.type === 'paragraph') return [{ type: 'paragraph', children: inlinesOf(node.children) }]
  return node.type === 'list' ? [listOf(node, depth)] : []
}

function listOf({ ordered, start, children }: List, depth: number): TextList {
  return {
    type: 'list',
    ordered: ordered === true,
    start: start ?? 1,
    items: children.flatMap((item) => itemsOf(item, depth)),
  }
}

// Items below the second level are kept, as items of the second.
function itemsOf(item: ListItem, depth: number): TextBlock[][] {
  if (depth < DEEPEST_LIST) return [item.children.flatMap((child) => blocksOf(child, depth + 1))]
  const own = item.children.filter(({ type }) => type !== 'list')
  const deeper = item.children.filter((child) => child.type === 'list')
  return [
    own.flatMap((child) => blocksOf(child, depth)),
    ...deeper.flatMap((list) => list.children.flatMap((each) => itemsOf(each, depth))),
  ].filter((blocks) => blocks.length > 0)
}

function inlinesOf(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        // A line break inside a paragraph is where the writer's line was full, no more.
        return [{ type: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }]
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: inlinesOf(node.children) }]
      case 'inlineCode':
        return [{ type: 'code', text: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'link': {
        const children = inlinesOf(node.children)
        return SAFE_HREF.test(node.url) ? [{ type: 'link', href: node.url, children }] : children
      }
      default:
        return inlinesOf(childrenOf(node))
    }
  })
}

function childrenOf(node: Nodes): PhrasingContent[] {
  return 'children' in node ? (node.children as PhrasingContent[]) : []
}

/** How many list marks a line begins with: each would be a list inside the one before. */
function deepest(text: string): number {
  const starts = text.match(/^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/gm) ?? []
  return Math.max(0, ...starts.map((start) => start.split(/[ \t]+/).filter(Boolean).length))
}

function plainParagraphs(text: string): TextBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((each) => ({ type: 'paragraph', children: [{ type: 'text', text: each }] }))
}
