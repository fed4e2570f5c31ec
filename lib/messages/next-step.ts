import type { Tx } from '@/lib/db/client'
import { ConflictError, NotFoundError, StateError } from '@/lib/door/errors'
import { concernedBy } from './audience'
import { promisedUpdate } from './agreed'
import { can, isClosed, TRANSITIONS, type LaterDeed } from './rules'
import {
  deedWord,
  messageName,
  stateWord,
  type MessageDeed,
  type MessageKind,
  type Part,
  type Priority,
} from './words'

/** What a step changes of a message besides its state. */
export interface Changes {
  startsAt?: Date
  endsAt?: Date | null
  title?: string
  priority?: Priority
  components?: readonly Part[]
}

/**
 * A message as a step would leave it, and whom it concerns then: what the step does, and what its preview shows (SM-1, SM-2).
 * @throws StateError where that step does not lead on from the state
 */
export async function stepFrom(
  tx: Tx,
  { id, version }: { id: string; version: number },
  deed: LaterDeed,
  { components, ...fields }: Changes,
  now: Date,
) {
  const message = await tx.serviceMessage.findUnique({
    where: { id },
    include: {
      components: true,
      targets: true,
      steps: { orderBy: { number: 'desc' }, take: 1, select: { number: true, deed: true, text: true } },
    },
  })
  if (!message) throw new NotFoundError()
  const { kind } = message
  if (!can(deed, message.state, kind))
    throw new StateError(
      `${deedWord(deed, kind)} kan ikke meldes om det, der er ${stateWord(message.state, kind).toLowerCase()}.`,
    )
  if (message.version !== version) throw new ConflictError(message.version, [], toldMeanwhile(message))
  const state = TRANSITIONS[deed].to ?? message.state
  const expected = { ...message, ...fields, state }
  // What has ended, ended now, whatever was expected.
  const endsNow = deed === 'finish' && (!expected.endsAt || expected.endsAt > now)
  const parts = components ?? message.components
  const next = {
    ...expected,
    endsAt: endsNow ? later(now, expected.startsAt) : expected.endsAt,
    nextUpdateAt: isClosed(state) ? null : await promisedUpdate(tx, expected, now),
    components: parts.map(({ component, environment }) => ({ component, environment })),
  }
  return { message, next, concerned: await concernedBy(tx, targetsOf(message), now) }
}

function toldMeanwhile({
  number,
  kind,
  steps: [newest],
}: {
  number: number
  kind: MessageKind
  steps: readonly { deed: MessageDeed; text: string }[]
}): string {
  const what = newest ? ` Det nyeste er ${deedWord(newest.deed, kind).toLowerCase()}: ”${newest.text}”.` : ''
  return `En anden har skrevet i ${messageName(number)}, mens du skrev.${what} Dit er ikke sendt: ret det, hvis det skal rettes, og send igen.`
}

const later = (one: Date, other: Date) => (one > other ? one : other)

function targetsOf({
  affectsAll,
  targets,
}: {
  affectsAll: boolean
  targets: readonly { vendorId: string | null; laboratoryId: string | null; systemId: string | null }[]
}) {
  return {
    affects: affectsAll ? ('all' as const) : ('chosen' as const),
    vendorIds: targets.flatMap(({ vendorId }) => vendorId ?? []),
    laboratoryIds: targets.flatMap(({ laboratoryId }) => laboratoryId ?? []),
    systemIds: targets.flatMap(({ systemId }) => systemId ?? []),
  }
}
