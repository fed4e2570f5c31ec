import { formatCount, formatDate, formatNumber, formatWeeks } from '@/lib/format'
import type { showStock } from '@/lib/stock'

/** What the verb answers of a laboratory's stock. */
export type Stock = Extract<Awaited<ReturnType<typeof showStock>>, { ok: true }>['value']

/** Ends nearer each other than so many weeks are not worth telling. */
const UNSURE = 0.2

/** Undefined where the curve is sure enough to be drawn alone. */
export const unsure = (curve: Stock['curve']) =>
  curve.some(({ weeksLow, weeksHigh }) => weeksHigh! - weeksLow! >= UNSURE) || undefined

const numbers = (count: number) => formatCount(Math.round(count), 'nummer', 'numre')

/** "25,9 uger, mellem 24,1 og 27,3", or why nothing can be said. */
export function weeksText({ weeks, weeksBetween, lastDrawOn }: Stock): string {
  if (weeks === null || !weeksBetween)
    return lastDrawOn
      ? 'Der er for få trækninger til at skønne forbruget, og det er ikke oplyst.'
      : 'Der er ingen trækninger at regne fra.'
  const { low, high } = weeksBetween
  const between = high - low >= UNSURE ? `, mellem ${formatNumber(low, 1)} og ${formatNumber(high, 1)}` : ''
  return `${formatWeeks(weeks)}${between}`
}

/** What it is used up by, and when that is. */
export function stockText({ stock, emptyOn, today }: Stock): string | null {
  if (!stock || !emptyOn) return null
  if (emptyOn <= today) return `Efter beregningen har der ikke været numre siden den ${formatDate(emptyOn)}.`
  return `${numbers(stock.numbers)}. De rækker til den ${formatDate(emptyOn)}, hvis der ikke trækkes flere.`
}

/** What is used a week, and how that is known. */
export function usageText({ use, estimate, yearlyProduction }: Stock): string {
  if (!use) return 'Ikke oplyst, og der er for få trækninger til at skønne det.'
  const weekly = `${numbers(use.weekly)} om ugen`
  if (use.source === 'declared') return `Oplyst: ${numbers(yearlyProduction!)} om året, det er ${weekly}`
  const { low, high, intervals } = estimate!
  const span =
    high - low >= 1 ? `, mellem ${formatNumber(Math.round(low))} og ${formatNumber(Math.round(high))}` : ''
  return `Skønnet: ${weekly}${span}. Medianen af ${formatCount(intervals, 'mellemrum', 'mellemrum')} mellem trækninger.`
}

/** How far the draws are from what is declared; null where they are near each other. */
export function disagreement({ disagrees, use, estimate }: Stock): string | null {
  if (!disagrees || !use || !estimate) return null
  const percent = Math.round((Math.abs(estimate.weekly - use.weekly) / use.weekly) * 100)
  const way = estimate.weekly > use.weekly ? 'flere' : 'færre'
  return `Der trækkes ${numbers(estimate.weekly)} om ugen, ${percent}\u00a0% ${way} end de ${numbers(use.weekly)}, der er oplyst. Spørg laboratoriet, hvad der er rigtigt.`
}

/** What the reckoning begins with. */
export function baseText({ base, settings, lastDrawOn }: Stock): string {
  if (!base) return lastDrawOn ? 'Der regnes ikke, før forbruget kendes.' : 'Ingen trækninger endnu'
  const on = formatDate(base.on)
  if (base.basis === 'counted') return `Optalt den ${on}: ${numbers(base.numbers)}`
  if (base.basis === 'firstDraw') return `Første trækning den ${on}: ${numbers(base.numbers)}`
  return `Antaget: ${formatCount(settings.targetWeeks, 'uges', 'ugers')} forbrug den ${on}, fordi trækningsloggen ikke viser den første trækning. Noter en optælling, så bliver det sikrere.`
}

/** What the curve shows, in one sentence. */
export function curveText({ curve, settings }: Stock): string {
  const known = curve.filter(({ weeks }) => weeks !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'Der er for lidt at regne fra til at tegne en kurve.'
  const below = known.filter(({ weeks }) => weeks! < settings.lowWeeks).length
  const part = `${formatCount(below, 'uge', 'uger')} af ${formatNumber(known.length)} under ${formatNumber(settings.lowWeeks)}`
  return `Fra ${formatWeeks(first.weeks!)} den ${formatDate(first.on)} til ${formatWeeks(last.weeks!)} den ${formatDate(last.on)}; ${below === 0 ? `aldrig under ${formatCount(settings.lowWeeks, 'uge', 'uger')}` : part}.`
}
