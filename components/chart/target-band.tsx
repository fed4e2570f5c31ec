import type { ScaleLinear } from 'd3-scale'

/** What is aimed at: between two values of the axis. */
export interface Target {
  from: number
  to: number
  label: string
}

/** The band one should be within, behind the curves of a chart. */
export function TargetBand({ target, y }: { target: Target; y: ScaleLinear<number, number> }) {
  const top = y(target.to)
  const bottom = y(target.from)
  return (
    <>
      <rect x="0" width="100" y={top} height={bottom - top} className="band" />
      <line x1="0" x2="100" y1={top} y2={top} className="band-edge" />
      <line x1="0" x2="100" y1={bottom} y2={bottom} className="band-edge" />
    </>
  )
}
