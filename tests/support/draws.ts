import { receiveDraws, type Receipt } from '@/lib/draws'
import { as } from './actors'
import { askOwner } from './database'
import { value } from '@/tests/support/outcomes'
import { aLaboratory, aVendor } from '@/tests/support/people'

let counter = 0

/** A laboratory by the code the draw log uses, served by a vendor since 2024; each call makes another. */
export async function aDrawer(vendorId?: string) {
  const vendor = vendorId ?? (await aVendor(`Prøveleverandør ${(counter += 1)} (test)`))
  const id = await aLaboratory(vendor, `Prøvelaboratorium ${(counter += 1)} (test)`)
  await askOwner(
    `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
     values (gen_random_uuid(), $1, $2, '2024-01-01')`,
    [id, vendor],
  )
  const [row] = await askOwner<{ code: string }>('select code from laboratory where id = $1', [id])
  return { id, vendorId: vendor, code: row!.code }
}

export type Line = Record<string, unknown>

/** A good line in the API's form: a draw of 100 numbers, each call another id and another hundred. */
export function aLine(laboratory: { code: string }, more: Line = {}): Line {
  const number = (counter += 1)
  const first = String(more.first ?? String(number * 100).padStart(10, '0'))
  const last = String(more.last ?? (BigInt(first) + 99n).toString().padStart(first.length, '0'))
  return {
    id: `linje-${number}`,
    account: 'lis-prove',
    laboratory: laboratory.code,
    count: Number(BigInt(last) - BigInt(first) + 1n),
    time: '2026-03-04T01:10:00Z',
    channel: 'webService',
    transport: 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
    ...more,
    first,
    last,
  }
}

/** Sends lines as NPN-servicen does, by MedCom's key. */
export async function receive(...lines: unknown[]): Promise<Receipt> {
  return value(await receiveDraws(as.apiKey(['draws:write']), { lines }))
}

/** The draw with the service's id, as it is stored. */
export async function storedDraw(serviceId: unknown) {
  const [row] = await askOwner<{
    id: string
    lane: string | null
    overlapping: boolean
    vendor_id: string | null
    system_id: string | null
    laboratory_id: string
    first_value: string | null
    width: number | null
    count: string
  }>('select * from draw where service_id = $1', [serviceId])
  return row
}

export interface KeptLine {
  id: string
  batch_id: string
  line_number: number
  content: unknown
  problems: { field: string; message: string }[]
  status: string
  version: number
  reason: string | null
}

/** The quarantine, oldest first. */
export function quarantine() {
  return askOwner<KeptLine & Record<string, unknown>>(
    'select * from quarantined_line order by received_at, batch_id, line_number',
  )
}

const COLUMNS = 'Id;Konto;Laboratorium;Første;Sidste;Antal;Tidspunkt;Kanal;Transport;Operation;Udfald;Formål'

/** A CSV file as NPN-servicen exports it, of lines as `aLine` makes them. */
export function csvFile(lines: readonly Line[], columns = COLUMNS): Uint8Array<ArrayBuffer> {
  const fields = ['id', 'account', 'laboratory', 'first', 'last', 'count', 'time', 'channel', 'transport']
  const row = (line: Line) =>
    [...fields, 'operation', 'outcome', 'purpose'].map((field) => line[field]).join(';')
  return new TextEncoder().encode([columns, ...lines.map(row)].join('\r\n'))
}
