import type { Prisma, Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import type { StoredLine } from './lines'

/** What is kept of a file beside its lines. */
export interface ImportSummary {
  remarks: string[]
  unknown: string[]
  /** Set when somebody tried to take the file in and the register had changed since the preview. */
  renewedAt?: string
}

/** A stored import in words of its own. Those with a vendor are that vendor's own tables of accounts. */
export function readImport<B extends { lines: Prisma.JsonValue; summary: Prisma.JsonValue }>({
  lines,
  summary,
  ...rest
}: B) {
  return { ...rest, lines: lines as unknown as StoredLine[], ...(summary as unknown as ImportSummary) }
}

/** MedCom's import, locked: two tabs or two workers do not take the same lines in. @throws NotFoundError */
export async function lockImport(tx: Tx, id: string) {
  await tx.$queryRaw`select id from register_import where id = ${id}::uuid for update`
  const found = await tx.registerImport.findFirst({ where: { id, vendorId: null } })
  if (!found) throw new NotFoundError()
  return readImport(found)
}
export type LockedImport = Awaited<ReturnType<typeof lockImport>>

export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}
