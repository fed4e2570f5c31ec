import type { Context } from '@/lib/door'
import { changeWebhook, createWebhook, switchOffWebhook, testWebhook, turnWebhooks } from '@/lib/webhooks'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'

/** Where the demo's systems are sent messages; under .example, where the portal answers itself. */
const ADDRESSES = {
  watch: 'https://overvaagning.medcom.example/npn',
  polaris: 'https://drift.nordlys.example/npn',
  tidevand: 'https://vagt.havblik.example/npn',
  // Answered by 410, also when somebody tries it in the demo.
  closed: 'https://vagt.havblik.example/410',
}

/** MedCom's own system and two vendors' that are sent every message; `close` is called before the last. */
export async function seedWebhooks(
  seed: Seed,
  { vendors }: DemoSignatories,
): Promise<{ close(): Promise<void> }> {
  await seed.daysAgo(410, 10)
  await tried(seed, seed.medcom, 'Overvågning', ADDRESSES.watch)
  await tried(seed, vendors.NORDLYS, 'Polaris LIS, drift', ADDRESSES.polaris)
  const name = 'Tidevand, driftsvagten'
  const { id } = await tried(seed, vendors.HAVBLIK, name, ADDRESSES.tidevand)
  const close = async () => {
    await seed.daysAgo(2, 14)
    await done(changeWebhook(vendors.HAVBLIK, { id, version: 1, name, url: ADDRESSES.closed }))
  }
  return { close }
}

async function tried(seed: Seed, owner: Context, name: string, url: string) {
  const made = await done(createWebhook(owner, { name, url }))
  await done(testWebhook(owner, { id: made.id }))
  await called(seed)
  return made
}

/** Writes the calls that are due down as answered; one that is not taken at first is so a minute later. */
export async function called(seed: Seed, { busy = false } = {}): Promise<void> {
  for (;;) {
    const { taken } = await done(turnWebhooks(seed.system, { settled: [], take: 50, takeFailing: 50 }))
    if (taken.length === 0) return
    const settled = taken.map(({ id, attempts, version, url }) => ({
      id,
      attempts,
      version,
      retryAfter: null,
      ...answerOf(url, busy && attempts === 1),
    }))
    const { bad } = await done(turnWebhooks(seed.system, { settled, take: 0, takeFailing: 0 }))
    for (const { id, reason } of bad) await done(switchOffWebhook(seed.system, { id, reason }))
  }
}

function answerOf(url: string, busy: boolean) {
  if (url === ADDRESSES.closed) return { status: 410, answer: 'Denne adresse er nedlagt', milliseconds: 31 }
  if (busy && url === ADDRESSES.polaris)
    return { status: 503, answer: 'Systemet starter op. Prøv igen om lidt', milliseconds: 212 }
  return { status: 200, answer: 'Taget imod', milliseconds: 46 }
}
