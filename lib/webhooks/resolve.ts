import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'

/** Milliseconds a name server may take, and how often it is asked. */
const PATIENCE = { timeout: 3_000, tries: 2 }

/**
 * What a name stands for now. Asks the name servers past the operating system, whose look-ups wait for each other: names that
 * nobody answers for would hold back those of the mail server.
 * @throws Error where the name is not known, or no name server answers
 */
export async function addressesOf(host: string): Promise<LookupAddress[]> {
  if (host === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
  const resolver = new Resolver(PATIENCE)
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const found = [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
  ]
  if (found.length === 0 && four.status === 'rejected') throw four.reason
  return found
}
