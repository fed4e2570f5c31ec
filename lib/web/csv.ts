import type { Context, Verb } from '@/lib/door'
import type { Page } from '@/lib/door/page'
import { CSV_START, csvLine, type CsvCell } from '@/lib/text/csv-write'
import { problemOf } from './api'
import { here } from './request'

/** One column of an export: its heading and what stands in it. */
export interface CsvColumn<T> {
  header: string
  cell(row: T): CsvCell
}

interface Export<I, T> {
  verb: Verb<I, Page<T>>
  /** What the list is asked, without its page. */
  input: I
  columns: readonly CsvColumn<T>[]
  /** "laboratorier": the file is called laboratorier.csv. */
  fileName: string
}

/** Rows asked for at a time. */
const SIZE = 1000

/** A whole list as a CSV file for Danish Excel, written while it is read: each part in a transaction of its own. */
export async function csvOf<I, T>({ verb, input, columns, fileName }: Export<I, T>): Promise<Response> {
  const context = await here()
  const ask = (after?: string) => verb(context, { ...input, size: SIZE, after, before: undefined })
  const first = await ask()
  if (!first.ok) return problemOf(first.fault, context)
  const lines = async function* () {
    yield CSV_START + csvLine(columns.map(({ header }) => header))
    for (let page = first.value; ;) {
      yield page.rows.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('')
      if (!page.next) return
      page = await nextPage(ask(page.next), context)
    }
  }
  return csvAnswer(fileName, streamOf(lines()))
}

/** A CSV file to save. "laboratorier": it is called laboratorier.csv. */
export function csvAnswer(fileName: string, body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function nextPage<T>(asked: ReturnType<Verb<never, Page<T>>>, { origin }: Context): Promise<Page<T>> {
  const outcome = await asked
  if (!outcome.ok) throw new Error(`The export ended half-way (${outcome.fault.kind}, ${origin?.reference})`)
  return outcome.value
}

/** A half file must not look like a whole one: an error breaks the connection off. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
