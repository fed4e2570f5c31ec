import type { Tx } from '@/lib/db/client'

/** The names of those who asked and decided, of whom the reader may see. */
export async function namesOf(
  tx: Tx,
  requests: readonly { requestedBy: string | null; decidedBy: string | null }[],
): Promise<Map<string, string>> {
  const ids = requests.flatMap(({ requestedBy, decidedBy }) =>
    [requestedBy, decidedBy].filter((id) => id !== null),
  )
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}
