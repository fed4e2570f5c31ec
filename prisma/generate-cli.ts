import { describeTrouble } from '@/lib/system/trouble'
import { ensureClient } from './generate'

await ensureClient().catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exitCode = 1
})
