import { Sparkline } from '@/components/chart/sparkline'
import { Link } from '@/components/ui/link'
import { formatNumber, formatRelativeDay } from '@/lib/format'
import type { Figure, Overview } from '@/lib/overview'

interface ShownFigure {
  label: string
  figure: Figure
  href: string
  /** What it was 30 days ago, in words. */
  before: string
  /** The whole scale, where the figure is a part of something. */
  to?: number
}

/** Four figures, each with its curve of the last half year; a vendor's are its own. */
export function FigureList({ overview, staff }: { overview: Overview; staff: boolean }) {
  const { figures, logUpdatedAt, now } = overview
  const { numbers, stocked, requirements, alarms } = figures
  const shown: ShownFigure[] = [
    {
      label: staff ? 'Krav, som leverandørerne opfylder' : 'Krav, som I opfylder',
      figure: requirements,
      href: '/krav',
      before: monthAgo(requirements),
      to: requirements.of,
    },
    {
      label: 'Laboratorier med nok på lager',
      figure: stocked,
      href: '/traekninger/beholdning',
      before: monthAgo(stocked),
      to: stocked.of,
    },
    {
      label: 'Åbne alarmer',
      figure: alarms,
      href: staff ? '/alarmer?gaelder=ikraft' : '/alarmer',
      before: monthAgo(alarms),
    },
    {
      label: 'Prøvenumre trukket de seneste 30 dage',
      figure: numbers,
      href: '/traekninger',
      before: `${formatNumber(numbers.before)} i de 30 dage før`,
    },
  ]
  return (
    <>
      <h2>Sådan går det</h2>
      <dl className="mt-3 border-t border-line sm:max-wide:grid sm:max-wide:grid-cols-2 sm:max-wide:gap-x-8">
        {shown.map((one) => (
          <ShownRow key={one.label} {...one} />
        ))}
      </dl>
      <p className="mt-3 text-14 text-ink-quiet">
        Kurverne viser de seneste 26 uger, to ad gangen. Beholdningen er regnet tilbage fra i dag med det
        nuværende forbrug.{' '}
        {logUpdatedAt
          ? `Trækningsloggen er opdateret ${formatRelativeDay(logUpdatedAt, now)}.`
          : 'Trækningsloggen er endnu ikke modtaget.'}
      </p>
    </>
  )
}

/** With what it was counted among, where that was something else than today. */
function monthAgo({ before, of, beforeOf = of }: Figure): string {
  if (beforeOf === 0 && of !== 0) return 'Endnu ikke opgjort for 30 dage siden'
  const among = beforeOf === of ? '' : ` af ${formatNumber(beforeOf!)}`
  return `${formatNumber(before)}${among} for 30 dage siden`
}

function ShownRow({ label, figure: { value, curve, of }, href, before, to }: ShownFigure) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-3">
      <dt className="col-span-2 text-14">
        <Link href={href}>{label}</Link>
      </dt>
      <dd>
        <span className="text-28 font-bold tabular-nums">{formatNumber(value)}</span>
        {of !== undefined && <span className="ml-1.5 text-ink-soft">af {formatNumber(of)}</span>}
        <span className="block text-14 text-ink-quiet">{before}</span>
      </dd>
      <dd>
        <Sparkline
          values={curve}
          from={0}
          to={to || undefined}
          text={`${label} de seneste 26 uger, to ad gangen`}
        />
      </dd>
    </div>
  )
}
