import { Prisma, type Tx } from '@/lib/db/client'

interface WaitingJob {
  task: string
  payload: object
  options: { key?: string; at?: Date }
}

/** Puts jobs into the queue inside the transaction: they exist if and only if it commits. */
export async function enqueueJobs(tx: Tx, jobs: readonly WaitingJob[]): Promise<void> {
  for (const { task, payload, options } of jobs) {
    await tx.$executeRaw(Prisma.sql`
      select npn_enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.at ?? null}::timestamptz)`)
  }
}
