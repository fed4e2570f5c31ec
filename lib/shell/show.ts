import { functionRead } from '@/lib/door'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import type { MessageKind, Part, Priority } from '@/lib/messages/words'
import { z } from '@/lib/text/schema'

export interface ShellContent {
  /** Who helps: the vendor's first level for laboratory staff (SU-1), the administrating party for everybody else. */
  support: { name: string; phone: string | null; email: string | null; hours: string | null } | null
  /** Lines of the draw log that wait for MedCom to correct them. */
  quarantined: number
  /** Agreements that wait for the reader's side; 100 says "at least". */
  agreements: number
  /** Alarms that nobody at MedCom has seen, or that the vendor has not answered; 100 says "at least". */
  alarms: number
  /** Disturbances and windows that are on and concern the reader, the most serious and newest first; a fourth says that there are others. */
  messages: {
    id: string
    number: number
    kind: MessageKind
    priority: Priority
    title: string
    startsAt: string
    components: Part[]
  }[]
}

/** What the frame around every page shows. */
export const showShell = functionRead({
  name: 'shell.show',
  input: z.object({}),
  databaseFunction: 'npn_shell',
  parameters: (_, actor) => [isStaff(actor), helperOf(actor), vendorOf(actor), laboratoryOf(actor)],
  answer: (found: ShellContent) => found,
})

function helperOf(actor: Actor): string | null {
  const isLaboratory = actor.kind === 'station' || (actor.kind === 'user' && actor.role === 'laboratoryUser')
  return isLaboratory ? actor.supportVendorId : null
}

function vendorOf(actor: Actor): string | null {
  return actor.kind === 'user' && may(actor, 'agreement.list') ? actor.vendorId : null
}

function laboratoryOf(actor: Actor): string | null {
  return actor.kind === 'station' || actor.kind === 'user' ? actor.laboratoryId : null
}
