import { verifyAuditChain, type Verification } from '@/lib/audit/verify'
import { env } from '@/lib/env'

/** `npm run audit:verify [-- position:hash]`: verifies the audit chain, against a head written down earlier if given. */
async function main(): Promise<void> {
  const url = env().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is missing: set it to the owner of the database to verify.')
  const anchor = anchorOf(process.argv[2])
  const result = await verifyAuditChain(url, anchor)
  console.log(sentence(result))
  process.exitCode = result.whole ? 0 : 1
}

function anchorOf(text: string | undefined) {
  if (text === undefined) return undefined
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text)
  if (!match) throw new Error('Write the anchor as it was printed: position:hash.')
  return { position: BigInt(match[1]!), hash: match[2]! }
}

const FAULTS = {
  position: 'an entry before it is missing',
  hash: 'its contents were changed',
  link: 'it does not follow the entry before it',
  personal: 'a personal value was changed or removed without being erased',
  head: 'entries after it were removed, or the head was changed',
  anchor: 'it is not the entry that was written down',
}

function sentence(result: Verification): string {
  if (!result.whole) return `The audit chain is broken at entry ${result.entry}: ${FAULTS[result.fault]}.`
  return `The audit chain is whole: ${result.entries} entries, ${result.erased} personal values erased. Head ${result.entries}:${result.head}`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
