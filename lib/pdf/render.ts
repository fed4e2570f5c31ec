import PDFDocument from 'pdfkit'
import type { Document } from './document'
import { clean, fontsOf } from './fonts'
import { layOut } from './layout'
import { paginate } from './paginate'
import { paint } from './paint'
import { PAGE } from './theme'

/**
 * Sets a document as tagged PDF (PDF/UA): real headings, lists and tables, bookmarks, title and language. The same data
 * gives the same bytes, so that a document's hash can be stated before it is signed.
 */
export async function renderDocument(document: Document): Promise<Uint8Array> {
  const { title, author, language, createdAt, producer = 'NPN-portalen' } = document
  const pdf = new TaggedDocument({
    autoFirstPage: false,
    // There is no default: every text says its font, and pdfkit's own is not loaded.
    font: null as unknown as string,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: clean(title),
      Author: clean(author),
      Creator: producer,
      Producer: producer,
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  const fonts = fontsOf(pdf)
  paint(paginate(layOut(document, fonts)), document, pdf, fonts)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** pdfkit writes the title into XML as it is: an ampersand would make the metadata unreadable. */
class TaggedDocument extends PDFDocument {
  override endMetadata(): void {
    const info = this.info as unknown as Record<string, unknown>
    for (const [key, value] of Object.entries(info))
      if (typeof value === 'string') info[key] = value.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    super.endMetadata()
  }
}
