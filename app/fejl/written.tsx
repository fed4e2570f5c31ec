import { Details } from '@/components/ui/details'

/** What somebody wrote into a form that was not taken, to be copied: words, not the codes that forms carry along. */
export function Written({ texts }: { texts: [string, string][] }) {
  const written = texts.filter(([name, value]) => !name.startsWith('$ACTION') && /\S\s+\S/.test(value))
  if (written.length === 0) return null
  return (
    <Details summary="Se det, du skrev">
      {written.map(([name, value], index) => (
        <p key={`${name}-${index}`} className="py-1 break-words whitespace-pre-wrap">
          {value}
        </p>
      ))}
    </Details>
  )
}
