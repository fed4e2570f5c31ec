import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { databaseRefusal } from '@/lib/db/faults'
import { callFunction } from '@/lib/db/client'
import { writeAuditEntry } from '@/lib/audit/write'
import { enqueueJobs } from '@/lib/jobs/enqueue'
import {
  ExpectedError,
  ForbiddenError,
  StateError,
  ValidationError,
  type Fault,
  type Outcome,
} from './errors'
import { actorId, actorOfKeyRecord, behalfOf, type Actor, type KeyRecord } from './actor'
import { checkLimits } from './limits'
import { may, type VerbName } from './policy'
import { inTransaction, type Transaction } from './transaction'
import type { CommandScope, Context, Definition, EffectScope, QueryScope, Verb, VerbKind } from './verb'

type AnyScope<I> = QueryScope<I> & EffectScope<I> & CommandScope<I>

const defined = new Map<string, Verb<never>>()

/** Every verb that has been loaded, by name; lib/verbs.ts loads them all. */
export function definedVerbs(): ReadonlyMap<string, Verb<never>> {
  return defined
}

/** A write: audited, in one transaction with its jobs. */
export function command<S extends z.ZodType, T>(
  definition: Definition<S> & { run(scope: CommandScope<z.output<S>>): Promise<T> },
) {
  return define('command', definition)
}

/** A read. Writes in it are refused by PostgreSQL only where the role has no right to them: so do not write. */
export function query<S extends z.ZodType, T>(
  definition: Definition<S> & { run(scope: QueryScope<z.output<S>>): Promise<T> },
) {
  return define('query', definition)
}

/** Machine bookkeeping: transactional, not audited; the command around it is. */
export function effect<S extends z.ZodType, T>(
  definition: Definition<S> & { run(scope: EffectScope<z.output<S>>): Promise<T> },
) {
  return define('effect', definition)
}

/**
 * A read answered by one database function with its owner's rights, in one round trip and without a transaction: the
 * frame around every page, and the look-up across tenants (NR-1), and nothing else.
 */
export function functionRead<S extends z.ZodType, F, T>(
  definition: Definition<S> & {
    databaseFunction: string
    parameters(input: z.output<S>, actor: Actor): unknown[]
    answer(found: F, input: z.output<S>): T
  },
): Verb<z.input<S>, T> {
  const { name, databaseFunction, identifiesKeys } = definition
  return register('read', definition, async ({ actor, key }, input) => {
    const parameters = definition.parameters(input, actor)
    if (!identifiesKeys) return definition.answer(await callFunction<F>(databaseFunction, parameters), input)
    const answered = await callFunction<{ key: KeyRecord | null; found: F }>(databaseFunction, [
      key ?? null,
      ...parameters,
    ])
    if (key) demand(actorOfKeyRecord(answered.key), name)
    return definition.answer(answered.found, input)
  })
}

/**
 * Bookkeeping done by one database function with its owner's rights, in one round trip that is a transaction of its own:
 * for what is written once for every few mails, and nothing else. Not for use within another verb.
 */
export function functionEffect<S extends z.ZodType, T>(
  definition: Definition<S> & { databaseFunction: string; parameters(input: z.output<S>): unknown[] },
): Verb<z.input<S>, T> {
  return register('effect', definition, (_context, input) =>
    callFunction<T>(definition.databaseFunction, definition.parameters(input)),
  )
}

function define<S extends z.ZodType, T>(
  kind: VerbKind,
  definition: Definition<S> & { run(scope: AnyScope<z.output<S>>): Promise<T> },
): Verb<z.input<S>, T> {
  const run = (context: Context, opened: Transaction, input: z.output<S>) =>
    definition.run({
      actor: context.actor,
      input,
      tx: opened.tx,
      now: opened.now,
      scope: { ...context, within: opened },
      record: (deed) => void opened.deeds.push(deed),
      enqueue: (task, payload, options = {}) => void opened.jobs.push({ task, payload, options }),
    })
  const finish = async (context: Context, opened: Transaction) => {
    const { actor, origin } = context
    const onBehalfOf = kind === 'command' ? behalfOf(actor) : null
    if (onBehalfOf) opened.jobs.push(tellingJob(onBehalfOf, opened.now))
    await enqueueJobs(opened.tx, opened.jobs)
    if (kind !== 'command') return
    const { tx, now: at, deeds } = opened
    const reference = origin?.reference ?? null
    await writeAuditEntry(tx, {
      at,
      verb: definition.name,
      actorKind: actor.kind,
      actorId: actorId(actor),
      onBehalfOf,
      reference,
      deeds,
    })
  }
  return register(kind, definition, (context, input) =>
    context.within
      ? run(context, context.within, input)
      : inTransaction(
          context.actor,
          definition.seesAll !== undefined,
          (opened) => run(context, opened, input),
          (opened) => finish(context, opened),
          definition.timeout,
        ),
  )
}

/** A vendor is told what was done on its behalf, once nothing more has been done for a while. */
const QUIET_MINUTES = 10

function tellingJob(onBehalfOf: string, now: Date) {
  const [vendorId] = onBehalfOf.split(':')
  const at = new Date(now.getTime() + QUIET_MINUTES * 60_000)
  return { task: 'behalf.tell', payload: { vendorId }, options: { key: `behalf:${vendorId}`, at } }
}

function register<S extends z.ZodType, T>(
  kind: VerbKind,
  definition: Definition<S>,
  execute: (context: Context, input: z.output<S>) => Promise<T>,
): Verb<z.input<S>, T> {
  const call = async (context: Context, raw: z.input<S>): Promise<Outcome<T>> => {
    const parsed = definition.input.safeParse(raw)
    if (!parsed.success) return refused(new ValidationError(messagesOf(parsed.error)))
    const later = definition.identifiesKeys && context.key
    if (!later && !may(context.actor, definition.name)) return refused(forbidden(context.actor))
    const limited = await checkLimits(definition, parsed.data, context)
    if (limited) return { ok: false, fault: limited }
    return attempt(() => execute(context, parsed.data), definition, context.within ? 0 : 2)
  }
  const verb = Object.assign(call, {
    verb: definition.name,
    kind,
    schema: definition.input,
    seesAll: definition.seesAll,
  })
  defined.set(definition.name, verb)
  return verb
}

async function attempt<T>(
  work: () => Promise<T>,
  definition: Definition<z.ZodType>,
  retries: number,
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof ExpectedError) return { ok: false, fault: error.fault }
    const refusal = databaseRefusal(error)
    if (refusal?.kind === 'retry' && retries > 0) return attempt(work, definition, retries - 1)
    if (refusal?.kind === 'constraint') return refused(constraintError(definition, refusal.name))
    throw error
  }
}

function constraintError(definition: Definition<z.ZodType>, constraint: string): ExpectedError {
  const known = definition.constraints?.[constraint]
  return known
    ? new ValidationError({ [known.field]: known.message })
    : new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
}

/** The first message of every field; what concerns the whole input stands under the empty path. */
function messagesOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}

function forbidden(actor: Actor): ForbiddenError {
  return new ForbiddenError(actor.kind !== 'anonymous' && actor.kind !== 'token')
}

function demand(actor: Actor, verb: VerbName): void {
  if (!may(actor, verb)) throw forbidden(actor)
}

function refused(error: ExpectedError): { ok: false; fault: Fault } {
  return { ok: false, fault: error.fault }
}

/** A reference for a request or a job: found again in the log and in the audit entry. */
export function newReference(): string {
  return randomUUID().slice(0, 8)
}
