import type { Tx } from '@/lib/db/client'
import { tell } from '@/lib/agreements/tell'
import { command } from '@/lib/door'
import { isVerb } from '@/lib/door/policy'
import { formatDateTime } from '@/lib/format'
import { verbWords } from '@/lib/history/words'
import { TellVendor } from './schemas'
import { SOURCE_WORDS, type Source } from './words'

/** So many deeds are named in the mail; the rest stand in the log it leads to. */
const NAMED = 20

/**
 * Tells a vendor by one mail what MedCom has done on its behalf since it was last told. The log says what was done and
 * what was told, so that the job may run late or twice.
 */
export const tellVendor = command({
  name: 'behalf.tell',
  input: TellVendor,
  async run({ tx, input: { vendorId }, now, record, enqueue }) {
    const deeds = await untold(tx, vendorId)
    if (deeds.length === 0) return { told: 0 }
    const lines = deeds.slice(0, NAMED).map(({ at, verb, onBehalfOf }) => {
      const did = (isVerb(verb) && verbWords[verb]) || verb
      const source = onBehalfOf?.split(':')[1] as Source
      return `${formatDateTime(at)}: MedCom ${did}, ${SOURCE_WORDS[source]}.`
    })
    const rest = deeds.length > NAMED ? ['Resten kan I se i loggen.'] : []
    await tell({ tx, now, enqueue }, { id: vendorId }, vendorId, {
      subject: 'MedCom har gjort noget på jeres vegne i NPN-portalen',
      paragraphs: ['I har bedt MedCom om det, og nu er det gjort:', ...lines, ...rest],
      action: { label: 'Se det i loggen', path: '/log' },
      notes: ['Har I ikke bedt om det, så skriv til NPN@medcom.dk med det samme.'],
    })
    const upTo = deeds.at(-1)!.position
    record({ type: 'organisation', id: vendorId, after: { deeds: deeds.length, upTo }, vendorId })
    return { told: deeds.length }
  },
})

/** What was done after the last deed the vendor was told of: that entry says which, since more may be done meanwhile. */
async function untold(tx: Tx, vendorId: string) {
  const last = await tx.auditEntry.findFirst({
    where: { verb: 'behalf.tell', subjectType: 'organisation', subjectId: vendorId },
    orderBy: { position: 'desc' },
    select: { changes: true },
  })
  const changes = (last?.changes ?? []) as { field: string; after: string }[]
  const told = BigInt(changes.find(({ field }) => field === 'upTo')?.after ?? 0)
  return tx.auditEntry.findMany({
    where: {
      onBehalfOf: { startsWith: `${vendorId}:` },
      position: { gt: told },
      verb: { not: 'behalf.end' },
    },
    orderBy: { position: 'asc' },
    select: { position: true, at: true, verb: true, onBehalfOf: true },
  })
}
