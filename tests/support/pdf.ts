import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDF, PdfArray, PdfDict, PdfRef } from '@libpdf/core'
import { inspectSeal, renderDocument } from '@/lib/pdf'

/** A PDF of a page, such as one that was signed outside the portal. */
export function aPdf(): Promise<Uint8Array> {
  return renderDocument({
    title: 'Aftale på papir',
    language: 'da-DK',
    author: 'Prøve',
    createdAt: new Date('2023-03-01'),
    blocks: [{ type: 'heading', level: 1, text: 'Aftale' }],
  })
}

export interface ReadPdf {
  title: string | undefined
  language: string | undefined
  isTagged: boolean
  /** One text a page. */
  pages: string[]
  /** The tags of the structure in reading order. */
  tags: string[]
  bookmarks: string[]
}

/** What a reader gets out of a PDF: the text by pdftotext where the machine has it, the rest by the PDF library. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDF.load(bytes)
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const catalog = pdf.getCatalog()
  const root = catalog.getDict('StructTreeRoot', resolve)
  const tags = (node: PdfDict | undefined): string[] => {
    const kids = node?.get('K', resolve)
    const below = kids instanceof PdfArray ? kids.toArray() : kids ? [kids] : []
    const own = node?.getName('S', resolve)
    return [...(own ? [own.value] : []), ...below.flatMap((kid) => tags(asDict(kid, resolve)))]
  }
  const bookmarks = (item: PdfDict | undefined): string[] => {
    if (!item) return []
    const title = item.getString('Title', resolve)?.asString()
    const rest = [...bookmarks(item.getDict('First', resolve)), ...bookmarks(item.getDict('Next', resolve))]
    return title ? [title, ...rest] : rest
  }
  return {
    title: titleOf(bytes),
    language: pdf.getLanguage(),
    isTagged: catalog.getDict('MarkInfo', resolve)?.getBool('Marked', resolve)?.value === true,
    pages:
      withTool('pdftotext', bytes, ['-layout', 'FILE', '-'])?.split('\f').slice(0, -1) ??
      pdf.extractText().map(({ text }) => text),
    tags: tags(root),
    bookmarks: bookmarks(catalog.getDict('Outlines', resolve)),
  }
}

/** Whether another program than ours finds the seal valid and over the whole file; ours where there is no other. */
export async function isSealValid(bytes: Uint8Array): Promise<boolean> {
  const said = withTool('pdfsig', bytes, ['-nocert', 'FILE'])
  if (said !== undefined)
    return (
      said.includes('Signature Validation: Signature is Valid.') && said.includes('Total document signed')
    )
  const { intact, coversWholeDocument } = await inspectSeal(bytes)
  return intact && coversWholeDocument
}

// From the metadata, which are not compressed: the library does not follow a title that is an object of its own.
function titleOf(bytes: Uint8Array): string | undefined {
  const [, title] =
    /<dc:title>[^]*?<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(Buffer.from(bytes).toString('utf8')) ?? []
  return title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function asDict(value: unknown, resolve: (ref: PdfRef) => unknown): PdfDict | undefined {
  const found = value instanceof PdfRef ? resolve(value) : value
  return found instanceof PdfDict ? found : undefined
}

/** What a program on the PATH says of a file; undefined where it is not there. */
function withTool(tool: string, bytes: Uint8Array, args: string[]): string | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'npn-pdf-'))
  const file = path.join(folder, 'document.pdf')
  writeFileSync(file, bytes)
  try {
    const given = args.map((arg) => (arg === 'FILE' ? file : arg))
    return execFileSync(tool, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    const { code, stdout } = error as NodeJS.ErrnoException & { stdout?: string }
    if (code === 'ENOENT') return undefined
    // pdfsig ends with a fault where there is no valid signature, and has said so.
    return stdout ?? ''
  } finally {
    rmSync(folder, { recursive: true })
  }
}
