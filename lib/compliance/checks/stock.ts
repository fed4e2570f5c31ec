import { formatCount, formatDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { fromPoints, unknown, type Check, type Point } from '../finding'

/**
 * Bilag 1, 4.4: what is in stock lasts so many weeks, and the laboratory has drawn by itself within so many days. Where the
 * use is not known, the rhythm alone says whether it is met.
 */
export const stock: Check = {
  ofLaboratory({ id, stock: known }, _vendor, { weeks = 26, days = 14 }, day) {
    const href = `/laboratorier/${id}/beholdning`
    if (!known) return unknown('Laboratoriet har endnu ikke trukket numre.')
    const { emptyOn, source, lastAutomaticOn } = known
    const lowOn = emptyOn && addDays(emptyOn, -weeks * 7 + 1)
    const lateOn = lastAutomaticOn && addDays(lastAutomaticOn, days + 1)
    const points: Point[] = [
      {
        name: 'Beholdning',
        text: emptyOn
          ? `Numrene rækker til den ${formatDate(emptyOn)}, ${source === 'declared' ? 'efter det oplyste forbrug' : 'efter det anslåede forbrug'}.`
          : 'Forbruget kendes ikke, så portalen kan ikke se, hvor længe numrene rækker.',
        ok: lowOn ? day < lowOn : null,
        href,
      },
      {
        name: 'Automatisk trækning',
        text: lastAutomaticOn
          ? `Seneste automatiske trækning var den ${formatDate(lastAutomaticOn)}.`
          : 'Laboratoriet har aldrig trukket automatisk.',
        ok: lateOn ? day < lateOn : false,
        href,
      },
    ]
    return fromPoints(
      points,
      `Der skal altid være numre til ${formatCount(weeks, 'uge', 'uger')} og højst gå ${formatCount(days, 'dag', 'dage')} mellem automatiske trækninger. ${points.map(({ text }) => text).join(' ')}`,
      [lowOn && lowOn > day ? lowOn : null, lateOn && lateOn > day ? lateOn : null],
    )
  },
}
