/** Calendar days: as text yyyy-mm-dd, which sorts and compares, and as the Date at UTC midnight that the database stores. */

const DAY = 86_400_000

/** The stored form of a day. */
export function toDay(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}

/** The text of a stored day. */
export function fromDay(day: Date): string
export function fromDay(day: Date | null): string | null
export function fromDay(day: Date | null): string | null {
  return day && day.toISOString().slice(0, 10)
}

/** The day that many days later; earlier when negative. */
export function addDays(iso: string, days: number): string {
  return fromDay(new Date(toDay(iso).getTime() + days * DAY))
}

/** The same day of the month that many months later; the month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromDay(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))))
}
