import type { Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'

/** Refuses a template version that is not the one in force. */
export async function requirePublished(tx: Tx, id: string): Promise<void> {
  const version = await tx.templateVersion.findUnique({ where: { id } })
  if (version?.status !== 'published')
    throw new ValidationError({ templateVersionId: 'Vælg den skabelon, der er udgivet nu.' })
}

/** Refuses days of a draft that have passed. */
export function requireDates(
  { signBy, inForceFrom }: { signBy: string | null; inForceFrom: string | null },
  today: string,
): void {
  if (signBy && signBy < today)
    throw new ValidationError({ signBy: 'Vælg i dag eller en dag senere, eller lad feltet stå tomt.' })
  if (signBy && inForceFrom && inForceFrom < signBy)
    throw new ValidationError({
      inForceFrom:
        'Vælg en dag, der ikke ligger før den sidste dag til underskrift, eller lad feltet stå tomt.',
    })
}
