import { applyUpload, discardUpload, receiveDraws, uploadDraws } from '@/lib/draws'
import { FIELD_LABELS, DRAW_FIELDS } from '@/lib/draws/words'
import { formatShort } from '@/lib/format'
import { done, type Seed } from './context'
import { planOf, randomFrom, series, toLines, type LogLine } from './draw-lines'
import { badLines, HABITS, laterLines, oddPlans } from './draw-oddities'
import type { DemoParties } from './parties'

const DAY = 86_400_000

/** Eighteen months of the draw log for every laboratory, received month by month as it would have been (DR-1). */
export async function seedDraws(seed: Seed, parties: DemoParties): Promise<void> {
  const today = Date.parse(`${seed.today}T00:00:00Z`)
  const find = (code: string) => parties.laboratories.get(code)!
  const plans = [...parties.laboratories.values()].flatMap((laboratory, index) =>
    planOf(laboratory, today, HABITS[laboratory.code] ?? {}, randomFrom(index + 1)),
  )
  const drawn = toLines([...plans, ...oddPlans(find, today)])
  const lines = [...drawn, ...laterLines(drawn, find, today)].sort((a, b) => (a.time < b.time ? -1 : 1))
  for (const batch of monthsOf(lines)) {
    await seed.at(new Date(Math.min(Date.parse(batch.at(-1)!.time) + DAY / 8, today + DAY / 24)))
    await done(receiveDraws(seed.system, { lines: batch }))
  }
  await seed.daysAgo(2, 7)
  await done(receiveDraws(seed.system, { lines: badLines(lines, today) }))
  await seedUploads(seed, lines)
}

/** Says that there was nothing new up to this moment, when the clock runs again. */
export async function tellUpToDate(seed: Seed): Promise<void> {
  await done(receiveDraws(seed.system, { lines: [] }))
}

function monthsOf(lines: readonly LogLine[]): LogLine[][] {
  const months = new Map<string, LogLine[]>()
  for (const line of lines) {
    const month = line.time.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return [...months.values()]
}

/** A file that was taken in, one that was thrown away, and one that waits in its preview. */
async function seedUploads(seed: Seed, lines: readonly LogLine[]): Promise<void> {
  const known = lines.slice(-40, -30)
  const fresh = known.map((line, index) => anew(line, index, seed.today))
  await seed.daysAgo(45, 9)
  const wrong = await done(
    uploadDraws(seed.medcom, csvFile('traekninger-afproevning.csv', fresh.slice(0, 2))),
  )
  await done(discardUpload(seed.medcom, { id: wrong.id }))
  await seed.daysAgo(4, 9)
  const taken = await done(uploadDraws(seed.medcom, csvFile('traekninger-efterslaeb.csv', fresh.slice(0, 3))))
  await done(applyUpload(seed.medcom, { id: taken.id }))
  await seed.daysAgo(1, 12)
  const [odd, unknown, ...good] = fresh.slice(3)
  const waiting = [
    ...known,
    ...good,
    { ...odd!, channel: 'telefon' },
    { ...unknown!, laboratory: 'DEMO-KFT-01' },
  ]
  await done(uploadDraws(seed.medcom, csvFile('traekninger-uge-46.csv', waiting)))
}

function anew(line: LogLine, index: number, today: string): LogLine {
  const first = 99_000_000 + index * 1_000
  const time = new Date(Date.parse(`${today}T00:00:00Z`) - (8 + index) * DAY).toISOString()
  return { ...line, ...series(first, first + 999), id: `NPN-F-${String(index + 1).padStart(6, '0')}`, time }
}

function csvFile(fileName: string, lines: readonly (Omit<LogLine, 'channel'> & { channel: string })[]) {
  const header = DRAW_FIELDS.map((field) => FIELD_LABELS[field])
  const rows = lines.map((line) =>
    DRAW_FIELDS.map((field) => (field === 'time' ? formatShort(new Date(line.time)) : String(line[field]))),
  )
  const text = [header, ...rows].map((row) => row.join(';')).join('\r\n')
  return { fileName, file: new TextEncoder().encode(text) }
}
