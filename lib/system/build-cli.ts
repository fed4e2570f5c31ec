import { ensureClient } from '@/prisma/generate'
import { ensureBuild } from './build'
import { describeTrouble } from './trouble'

/** `npm run build`: makes what `npm start` and `npm run web` would make first, so that they start at once. */
async function main(): Promise<void> {
  await ensureClient()
  const { directory, fresh } = await ensureBuild(console.log)
  if (!fresh) console.log(`The build in ${directory} is of exactly these sources.`)
}

await main().catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exitCode = 1
})
