/** The mark of the portal: the bars of a printed number. */
export function Wordmark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false" className="shrink-0">
      <rect width="28" height="28" rx="4" fill="var(--color-action)" />
      <path d="M6 7v14M10.5 7v14M16 7v14M21.5 7v14" stroke="#fff" />
      <path d="M10.5 7v14" stroke="#fff" strokeWidth="3" />
      <path d="M18.5 7v14" stroke="#fff" strokeWidth="2" />
    </svg>
  )
}
