import type { Document } from './document'
import { clean, type Fonts, NO_LIGATURES } from './fonts'
import { type Run, shorten } from './lines'
import type { Placed } from './paginate'
import { child, type Node, type TextMark } from './piece'
import { Structure } from './structure'
import { COLOR, CONTENT, FOOT, PAGE, type Style, TEXT } from './theme'

type Pdf = PDFKit.PDFDocument
type Outline = Pdf['outline']
interface Tools {
  pdf: Pdf
  fonts: Fonts
  structure: Structure
}

/** Draws the pages: what is read aloud as structure, the rest as decoration. */
export function paint(pages: readonly Placed[][], document: Document, pdf: Pdf, fonts: Fonts): void {
  const tools = { pdf, fonts, structure: new Structure(pdf) }
  const outline: Outline[] = [pdf.outline]
  pages.forEach((page, index) => {
    pdf.addPage()
    if (document.mark) paintMark(document.mark, tools)
    for (const { piece, y, again } of page) {
      if (piece.outline && !again) bookmark(outline, piece.outline, y)
      if (piece.grounds.length) tools.structure.artifact('Layout', () => paintGrounds(piece.grounds, y, pdf))
      if (again) tools.structure.artifact('Pagination', () => paintAgain(piece.marks, y, tools))
      else for (const mark of piece.marks) paintMarkup(mark, y, tools)
    }
    tools.structure.artifact('Pagination', () => paintFoot(document, index + 1, pages.length, tools))
    tools.structure.endPage()
  })
}

function bookmark(open: Outline[], { level, title }: { level: number; title: string }, y: number): void {
  const depth = Math.min(level, open.length)
  const place = { left: PAGE.width, top: Math.max(0, y - 12) }
  open.length = depth
  open.push(open[depth - 1]!.addItem(clean(title), place as object))
}

function paintGrounds(grounds: Placed['piece']['grounds'], top: number, pdf: Pdf): void {
  for (const { x, y, width, height, color } of grounds) pdf.rect(x, top + y, width, height).fill(color)
}

function paintMarkup({ node, line, x, baseline }: TextMark, top: number, tools: Tools): void {
  let left = x
  for (const run of line.runs) {
    const { href } = run
    if (href) {
      tools.structure.link(linkOf(node, run), href, () => {
        const width = tools.fonts.width(run.text.trimEnd(), run.style)
        write(run.text, run.style, left, top + baseline, tools)
        tools.pdf.rect(left, top + baseline + 1.6, width, 0.5).fill(COLOR.link)
        return [left, top + baseline - run.style.size, width, run.style.leading]
      })
    } else {
      tools.structure.enter(node)
      write(run.text, run.style, left, top + baseline, tools)
    }
    left += run.width
  }
}

// The runs of one link, over several lines, are one link.
const links = new WeakMap<Node, Map<string, Node>>()
function linkOf(node: Node, { href }: Run): Node {
  const known = links.get(node) ?? new Map<string, Node>()
  links.set(node, known)
  const link = known.get(href!) ?? child(node, 'Link')
  known.set(href!, link)
  return link
}

function paintAgain(marks: readonly TextMark[], top: number, tools: Tools): void {
  for (const { line, x, baseline } of marks) {
    let left = x
    for (const run of line.runs) {
      write(run.text, run.style, left, top + baseline, tools)
      left += run.width
    }
  }
}

function write(text: string, style: Style, x: number, y: number, { pdf, fonts }: Tools): void {
  let left = x
  for (const span of fonts.spans(text, style)) {
    pdf.font(span.font).fontSize(style.size).fillColor(style.color)
    pdf.text(span.text, left, y, { lineBreak: false, baseline: 'alphabetic', features: NO_LIGATURES })
    left += fonts.width(span.text, style)
  }
}

const MARK_SIZE = 120

function paintMark(mark: string, tools: Tools): void {
  const { pdf, fonts, structure } = tools
  const style = { ...TEXT.title, size: MARK_SIZE, color: COLOR.mark }
  const [x, y] = [PAGE.width / 2, PAGE.height / 2]
  structure.artifact('Pagination', () => {
    pdf.save().rotate(-52, { origin: [x, y] })
    write(clean(mark), style, x - fonts.width(clean(mark), style) / 2, y + MARK_SIZE * 0.35, tools)
    pdf.restore()
  })
}

function paintFoot({ title, reference, mark }: Document, page: number, count: number, tools: Tools): void {
  const { pdf, fonts } = tools
  const style = TEXT.foot
  const number = `Side ${page} af ${count}`
  const right = PAGE.width - PAGE.right
  const width = fonts.width(number, style)
  const left = [mark, title, reference].filter(Boolean).join(' · ')
  pdf.rect(PAGE.left, FOOT - 14, CONTENT.width, 0.5).fill(COLOR.line)
  write(shorten(left, style, CONTENT.width - width - 24, fonts), style, PAGE.left, FOOT, tools)
  write(number, style, right - width, FOOT, tools)
}
