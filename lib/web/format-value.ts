import { formatDateTime, formatDate, isoDate } from '@/lib/format'

/** A stored value in words, for comparisons and history: empty is said, dates are Danish. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(tom)'
  if (value === true) return 'ja'
  if (value === false) return 'nej'
  if (value instanceof Date) return formatDateTime(value)
  if (typeof value === 'string') return formatText(value)
  return Array.isArray(value) ? value.map(formatValue).join(', ') : String(value)
}

/** A stored value as a form's field holds it, so that one can take over what somebody else wrote. */
export function fieldValue(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'ja'
  return value instanceof Date ? isoDate(value) : String(value).replace(/T00:00:00\.000Z$/, '')
}

function formatText(value: string): string {
  if (/^\d{4}-\d\d-\d\d(T00:00:00\.000Z)?$/.test(value)) return formatDate(value.slice(0, 10))
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formatDateTime(new Date(value)) : value
}
