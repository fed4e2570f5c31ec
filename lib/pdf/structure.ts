import type { Node } from './piece'

type Element = PDFKit.PDFStructureElement
// What pdfkit takes and its types do not know.
interface WithDictionary {
  dictionary: { data: { A?: object } }
}
type Parent = { structParent: Element; Contents: string }

/**
 * Writes what is drawn into the document's structure, in the order in which it is drawn. An element is made when the
 * first of its text is written, and added to the one that holds it.
 */
export class Structure {
  private readonly elements = new Map<Node, Element>()
  private links = new Map<Node, Element>()
  private open: Node | undefined

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** What is drawn from now on is part of that element. */
  enter(node: Node): void {
    if (this.open === node) return
    this.leave()
    const element = this.elementOf(node)
    element.add(this.pdf.markStructureContent(node.tag))
    this.open = node
  }

  /** A link inside an element: its text is drawn by `draw`, and `area` says where one can press. */
  link(node: Node, href: string, draw: () => [x: number, y: number, width: number, height: number]): void {
    this.leave()
    let link = this.links.get(node)
    if (!link) {
      link = this.pdf.struct('Link')
      this.elementOf(node.parent!).add(link)
      this.links.set(node, link)
    }
    link.add(this.pdf.markStructureContent('Link'))
    const [x, y, width, height] = draw()
    this.pdf.endMarkedContent()
    const parent: Parent = { structParent: link, Contents: new String(href) as string }
    this.pdf.link(x, y, width, height, href, parent as object)
  }

  /** Draws what is not read aloud. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.leave()
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  /** pdfkit writes a link's place with the page that is current when the link ends: so it ends with its page. */
  endPage(): void {
    this.leave()
    for (const link of this.links.values()) link.end()
    this.links = new Map()
  }

  private leave(): void {
    if (this.open) this.pdf.endMarkedContent()
    this.open = undefined
  }

  private elementOf(node: Node): Element {
    let element = this.elements.get(node)
    if (!element) {
      element = this.pdf.struct(node.tag, { scope: node.scope } as object)
      if (node.numbered !== undefined) {
        const attributes = { O: 'List', ListNumbering: node.numbered ? 'Decimal' : 'Disc' }
        ;(element as unknown as WithDictionary).dictionary.data.A = attributes
      }
      this.elements.set(node, element)
      if (node.parent) this.elementOf(node.parent).add(element)
      else this.pdf.addStructure(element)
    }
    return element
  }
}
