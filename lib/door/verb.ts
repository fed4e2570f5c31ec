import type { z } from 'zod'
import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import type { Actor } from './actor'
import type { Outcome } from './errors'
import type { VerbName } from './policy'
import type { Transaction } from './transaction'

/** Where a request came from; `reference` finds its log lines again. */
export interface Origin {
  network: string
  userAgent: string
  reference: string
}

/** Who asks, from where, and inside which transaction, if the verb is called by another verb. */
export interface Context {
  actor: Actor
  origin?: Origin
  within?: Transaction
  /** The digest of an API key shown with the request, where nobody has yet looked whose it is; for a verb that `identifiesKeys`. */
  key?: string
}

/** A job to be done once the transaction has committed; the same key replaces a waiting job. */
export interface JobOptions {
  key?: string
  at?: Date
}

export interface QueryScope<I> {
  actor: Actor
  input: I
  tx: Tx
  /** The moment of the request, from the Clock. */
  now: Date
  /** The context in which to call other verbs inside this transaction. */
  scope: Context
}

export interface EffectScope<I> extends QueryScope<I> {
  enqueue(task: string, payload: object, options?: JobOptions): void
}

export interface CommandScope<I> extends EffectScope<I> {
  record(deed: Deed): void
}

/** A limit on how often a verb is tried: `key` is hashed before it is stored. */
export interface Limit {
  key: string
  max: number
  seconds: number
}

export interface Definition<S extends z.ZodType> {
  /** The row of the policy table. */
  name: VerbName
  input: S
  /**
   * Set where the caller's own rows cannot answer: the verb then runs with sight of every row, for the reason given.
   * The isolation tests list each of these.
   */
  seesAll?: string
  /**
   * For a database function whose first parameter is the digest of the key a machine showed, or null, and which answers
   * `{ key, found }`: whose key it is, is found out on the way, and what was found leaves the door only if they may have it.
   */
  identifiesKeys?: true
  limits?(input: z.output<S>, origin: Origin | undefined, actor: Actor): Limit[]
  /** What to say when a constraint of the database refuses, by its name: the field and the message. */
  constraints?: Record<string, { field: string; message: string }>
  /** Milliseconds the transaction may take; for imports. */
  timeout?: number
}

export type VerbKind = 'command' | 'query' | 'effect' | 'read'

/** A verb as a value: callable, and known to the tests that walk over all of them. */
export interface Verb<I = unknown, T = unknown> {
  (context: Context, input: I): Promise<Outcome<T>>
  readonly verb: VerbName
  readonly kind: VerbKind
  readonly schema: z.ZodType
  readonly seesAll: string | undefined
}
