import { Sparkline } from '@/components/chart/sparkline'
import { Link } from '@/components/ui/link'
import { formatNumber, formatRelativeDay } from '@/lib/format'
import type { Figure, Overview } from '@/lib/overview'

interface ShownFigure {
  label: string
  figure: Figure
  href: string
  /** What the figure is measured against, beside what it was before. */
  of?: string
}

/** Four figures of the last 30 days, each with its curve of the last half year. */
export function FigureList({ overview }: { overview: Overview }) {
  const { figures, laboratories, logUpdatedAt, now } = overview
  const shown: ShownFigure[] = [
    { label: 'Trækninger', figure: figures.draws, href: '/traekninger' },
    { label: 'Prøvenumre trukket', figure: figures.numbers, href: '/traekninger' },
    {
      label: 'Laboratorier, der har trukket',
      figure: figures.laboratories,
      href: '/laboratorier',
      of: `af ${formatNumber(laboratories)}`,
    },
    { label: 'Trækninger på websiden', figure: figures.webPage, href: '/traekninger?kanal=webPage' },
  ]
  return (
    <>
      <h2>De seneste 30 dage</h2>
      <dl className="mt-3 border-t border-line sm:max-wide:grid sm:max-wide:grid-cols-2 sm:max-wide:gap-x-8">
        {shown.map((one) => (
          <ShownRow key={one.label} {...one} />
        ))}
      </dl>
      <p className="mt-3 text-14 text-ink-quiet">
        Kurverne viser de seneste 26 uger, to ad gangen.{' '}
        {logUpdatedAt
          ? `Trækningsloggen er opdateret ${formatRelativeDay(logUpdatedAt, now)}.`
          : 'Trækningsloggen er endnu ikke modtaget.'}
      </p>
    </>
  )
}

function ShownRow({ label, figure: { value, before, curve }, href, of }: ShownFigure) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-3">
      <dt className="col-span-2 text-14">
        <Link href={href}>{label}</Link>
      </dt>
      <dd>
        <span className="text-28 font-bold tabular-nums">{formatNumber(value)}</span>
        {of && <span className="ml-1.5 text-ink-soft">{of}</span>}
        <span className="block text-14 text-ink-quiet">{formatNumber(before)} i de 30 dage før</span>
      </dd>
      <dd>
        <Sparkline values={curve} from={0} text={`${label} de seneste 26 uger, to ad gangen`} />
      </dd>
    </div>
  )
}
