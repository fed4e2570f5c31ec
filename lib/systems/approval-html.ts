import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { decodeBytes, type Encoding } from '../text/decode'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A cell as it stands in the grid: a cell that spans is the same object in each of its places. */
export interface HtmlCell {
  text: string
  /** The distinct values of `result` attributes in the cell, blank ones too. */
  results: string[]
}

export interface HtmlPage {
  encoding: Encoding
  title: string
  /** All text of the page, to find the date in. */
  text: string
  /** Each table as rows and columns, spans filled out. A missing cell is undefined. */
  tables: (HtmlCell | undefined)[][][]
}

/** No table of systems is wider; it keeps a wild colspan from filling the memory. */
const WIDEST = 300
/** Longer than any name; it keeps a broken page from filling the list of problems. */
const LONGEST = 200

const isElement = (node: Node): node is Element => 'tagName' in node

/** The node and all below it in order, without recursion: pages come from outside and may be nested deeply. */
function* within(root: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (!('childNodes' in node) || !enter(node)) continue
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index]
      if (child) waiting.push(child)
    }
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** Undoes entities that were encoded twice or thrice (&amp;oslash;), and makes all white space one space. */
function clean(text: string): string {
  let plain = text
  for (let times = 0; times < 3 && /&(?:#\w+|[a-z]\w*);/i.test(plain); times += 1)
    plain = rawText(parseFragment(plain.replaceAll('<', '&lt;')))
  return plain
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
}

function rawText(root: Node): string {
  let text = ''
  for (const node of within(root, (one) => !['script', 'style', 'template'].includes(one.nodeName))) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if (node.nodeName === 'br' || node.nodeName === 'p' || node.nodeName === 'div') text += ' '
    else if (node.nodeName === 'img' && isElement(node)) text += attribute(node, 'alt') ?? ''
  }
  return text
}

function elements(root: Node, names: readonly string[], stopAtTables = false): Element[] {
  const enter = (node: Node) => !stopAtTables || node === root || node.nodeName !== 'table'
  return [...within(root, enter)].filter(isElement).filter((element) => names.includes(element.tagName))
}

function readCell(element: Element): HtmlCell {
  const results = [...within(element)]
    .filter(isElement)
    .map((one) => attribute(one, 'result'))
    .filter((value) => value !== undefined)
  const short = (text: string) => clean(text).slice(0, LONGEST)
  return { text: short(rawText(element)), results: [...new Set(results.map(short))] }
}

function span(element: Element, name: string, most: number): number {
  const value = Number(attribute(element, name) ?? 1)
  if (name === 'rowspan' && value === 0) return most
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}

/** Lays a table out as a browser does: each cell takes the first free column and fills the places it spans. */
function layOut(table: Element): (HtmlCell | undefined)[][] {
  const rows = elements(table, ['tr'], true)
  const grid: (HtmlCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const element of row.childNodes.filter(isElement)) {
      if (element.tagName !== 'td' && element.tagName !== 'th') continue
      while (grid[top]?.[left] !== undefined) left += 1
      if (left >= WIDEST) break
      const cell = readCell(element)
      const width = span(element, 'colspan', WIDEST - left)
      const height = span(element, 'rowspan', rows.length - top)
      for (const line of grid.slice(top, top + height))
        for (let at = left; at < left + width; at += 1) line[at] = cell
      left += width
    }
  })
  return grid.map((line) => Array.from(line))
}

/** Reads a page of tables whatever encoding it says it has. Never throws for what is in it. */
export function readPage(bytes: Uint8Array): HtmlPage {
  const { text, encoding } = decodeBytes(bytes)
  const document = parse(text)
  const named = (name: string) => elements(document, [name]).map((one) => clean(rawText(one)))
  const title = [...named('h1'), ...named('title')].find((one) => one !== '') ?? ''
  return {
    encoding,
    title,
    text: clean(rawText(document)),
    tables: elements(document, ['table']).map(layOut),
  }
}
