/**
 * How far long work has come. Without `value` nobody knows how far. `text` says it in words
 * ("4.210 af 10.000 mails er sendt").
 */
export function Progress({
  label,
  value,
  max = 100,
  text,
}: {
  label: string
  value?: number
  max?: number
  text: string
}) {
  return (
    <div className="max-w-form">
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4">
        <span className="font-bold">{label}</span>
        <span className="text-ink-soft tabular-nums">{text}</span>
      </div>
      <progress className="progress" aria-label={label} aria-valuetext={text} value={value} max={max} />
    </div>
  )
}
