import { listAccounts, setPolicy, showAccount } from '@/lib/accounts'
import {
  acknowledgeAlarm,
  assignAlarm,
  closeAlarm,
  listAlarms,
  noteAlarm,
  snoozeAlarm,
  takeAlarm,
} from '@/lib/alarms'
import type { AlarmKind } from '@/lib/alarms/kinds'
import { listUsers } from '@/lib/people'
import { addDays } from '@/lib/text/days'
import { watchClock, watchStep } from '@/lib/watch'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'

/** Accounts that may no longer draw by hand or by HTTP, and go on doing it. */
const LIMITS = {
  'lis-demo-gen-02': { manualDrawUntil: -45 },
  'lis-demo-kia-04': { manualDrawUntil: -45 },
  'lis-demo-pat-08': { httpsOnlyFrom: -60 },
} as const

/** Says what these accounts may, so long ago that NPN-servicen has answered; before it does. */
export async function seedLimits(seed: Seed): Promise<void> {
  await seed.daysAgo(66, 10)
  for (const [name, limits] of Object.entries(LIMITS)) {
    const { rows } = await done(listAccounts(seed.medcom, { search: name }))
    const { id, version } = await done(showAccount(seed.medcom, { id: rows[0]!.id }))
    const days = Object.entries(limits).map(([field, days]) => [field, addDays(seed.today, days)])
    await done(setPolicy(seed.medcom, { id, version, returnBlocked: true, ...Object.fromEntries(days) }))
  }
}

/** The draws as the watch judges them, a fortnight ago and three days ago, and what became of the alarms (DR-3). */
export async function seedAlarms(
  seed: Seed,
  { laboratories }: DemoParties,
  { vendors }: DemoSignatories,
): Promise<void> {
  await seed.daysAgo(15, 4)
  await done(watchStep(seed.system, {}))
  await done(watchClock(seed.system, {}))
  await seed.daysAgo(3, 4)
  while ((await done(watchStep(seed.system, {}))).judged > 0);
  await done(watchClock(seed.system, {}))

  const find = async (kind: AlarmKind, code: string) => {
    const laboratoryId = laboratories.get(code)!.id
    const { rows } = await done(listAlarms(seed.medcom, { kind, laboratoryId }))
    return rows[0]!.id
  }
  const medcom = seed.medcom
  await seed.daysAgo(3, 8)
  const overlap = await find('overlap', 'DEMO-KIA-03')
  await done(takeAlarm(medcom, { id: overlap }))
  await done(noteAlarm(medcom, { id: overlap, to: 'ask', note: 'Er nogle af de 250 numre brugt på prøver?' }))
  const owned = await find('overlap', 'DEMO-KIA-02')
  await done(takeAlarm(medcom, { id: owned }))
  await done(
    noteAlarm(medcom, { id: owned, to: 'medcom', note: 'Det er det andet laboratorium, der trak sidst.' }),
  )
  await seed.daysAgo(2, 9)
  const answer = 'Nej. Laboratoriet har stoppet brugen af serien, og rullen er lagt til side.'
  await done(noteAlarm(vendors.EGESKOV, { id: overlap, note: answer }))
  await done(acknowledgeAlarm(vendors.EGESKOV, { id: owned }))
  await done(
    closeAlarm(medcom, {
      id: owned,
      reason: 'handled',
      note: 'Laboratoriet beholder numrene: det trak først.',
    }),
  )

  const manual = await find('manualDraw', 'DEMO-KIA-04')
  await done(
    snoozeAlarm(medcom, {
      id: manual,
      until: addDays(seed.today, 21),
      note: 'Laboratoriet får sit nye system om tre uger.',
    }),
  )
  const large = await find('largeDraw', 'DEMO-PAT-03')
  await done(
    closeAlarm(medcom, {
      id: large,
      reason: 'agreed',
      note: 'Etiketter til et nyt prøverum, aftalt på forhånd.',
    }),
  )
  await done(closeAlarm(medcom, { id: await find('frequentDraws', 'DEMO-KMA-02'), reason: 'falseAlarm' }))
  await seed.daysAgo(1, 10)
  const { rows } = await done(listUsers(medcom, { role: 'medcomAdmin', search: 'Anja' }))
  await done(assignAlarm(medcom, { id: await find('missedDraw', 'DEMO-KBA-03'), ownerId: rows[0]!.id }))
  await done(acknowledgeAlarm(medcom, { id: await find('unknownAccount', 'DEMO-PAT-05') }))
}
