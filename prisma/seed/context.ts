import pg from 'pg'
import { unwrap, type Outcome } from '@/lib/door/errors'
import type { Actor, SignIn, UserActor } from '@/lib/door/actor'
import type { Context } from '@/lib/door'

const DAY = 86_400_000

/** What every part of the demo data is made with: who does it, and when. */
export interface Seed {
  /** The day the demo is "today", Copenhagen's yyyy-mm-dd; history reaches about 18 months back from it. */
  today: string
  /** Sets the Clock: what is done next is done at that moment. */
  at(moment: Date): Promise<void>
  /** Sets the Clock so many days before today, at an hour of the day in UTC. */
  daysAgo(days: number, hour?: number): Promise<void>
  /** MedCom's demo administrator, who does what MedCom does. */
  medcom: Context
  /** The portal itself, for what jobs do. */
  system: Context
  /** A user as they would act when signed in; `made` are the columns of the user. */
  as(made: Pick<UserActor, 'id' | 'role'> & Partial<UserActor>): Context
}

/** The value of a verb in the seed, where every fault is one of ours. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  return unwrap(await outcome)
}

/**
 * Opens the seed on the owner's database. The clock's row is written by the owner: the application has no right to it.
 * `close` takes the clock away, so that the demo lives in the present.
 */
export async function openSeed(
  ownerUrl: string,
  today: string,
): Promise<{ seed: Seed; close(): Promise<void> }> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  let clock = new Date()
  const at = async (moment: Date) => {
    clock = moment
    await owner.query(
      `insert into clock_setting (id, fixed_at) values (1, $1) on conflict (id) do update set fixed_at = $1`,
      [moment],
    )
  }
  const seed: Seed = {
    today,
    at,
    daysAgo: (days, hour = 9) =>
      at(new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY + hour * 3_600_000)),
    medcom: contextOf({ kind: 'system', task: 'seed' }),
    system: contextOf({ kind: 'system', task: 'seed' }),
    as: (made) => contextOf({ ...NOBODY, signIn: signedInAt(() => clock), ...made }),
  }
  const close = async () => {
    await owner.query('delete from clock_setting')
    await owner.end()
  }
  return { seed, close }
}

/** Whoever acts in the seed has always just signed in, with a second factor. */
function signedInAt(clock: () => Date): SignIn {
  return {
    method: 'demo',
    secondFactor: 'demo',
    get at() {
      return clock().toISOString()
    },
    get secondFactorAt() {
      return clock().toISOString()
    },
  }
}

function contextOf(actor: Actor): Context {
  return { actor, origin: { network: '127.0.0.1', userAgent: 'Demodata', reference: 'demodata' } }
}

const NOBODY: Omit<UserActor, 'signIn'> = {
  kind: 'user',
  id: '',
  role: 'medcomAdmin',
  name: '',
  email: '',
  functional: false,
  vendorId: null,
  vendorName: null,
  laboratoryId: null,
  laboratoryName: null,
  supportVendorId: null,
  standsFor: null,
  sessionId: '',
  expiresAt: '',
  needsSecondFactor: false,
}
