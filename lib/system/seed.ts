import { existsSync } from 'node:fs'
import path from 'node:path'
import { disconnect } from '@/lib/db/client'
import { ROOT } from './children'

// A program of its own: the seed sets the clock and the verbs read the environment once.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
const seed = '@/prisma/seed'
if (existsSync(path.join(ROOT, 'prisma/seed'))) {
  const { seedDemo } = (await import(seed)) as { seedDemo(): Promise<void> }
  await seedDemo()
}
await disconnect()
