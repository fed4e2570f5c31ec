import { Alert } from '@/components/ui/alert'
import type { Version } from './version'

/** What a draft still lacks before it can be published; nothing where it is whole. */
export function Missing({ version: { missing } }: { version: Pick<Version, 'missing'> }) {
  if (missing.length === 0) return null
  return (
    <Alert kind="warning" title="Kladden kan ikke udgives endnu">
      <ul>
        {missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Alert>
  )
}
