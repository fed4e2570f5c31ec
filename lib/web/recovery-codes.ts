import { actorId } from '@/lib/door/actor'
import { keepOnce, keptOnce } from './once'
import { here } from './request'

/** Hands the recovery codes of whoever is signed in here to the page that shows them. */
export async function keepRecoveryCodes(codes: readonly string[]): Promise<void> {
  await keepOnce(await nameOfCodes(), codes.join(' '))
}

/** The recovery codes made a moment ago; none for whoever has signed in here since. */
export async function keptRecoveryCodes(): Promise<string[] | undefined> {
  return (await keptOnce(await nameOfCodes()))?.split(' ')
}

async function nameOfCodes(): Promise<string> {
  return `genoprettelseskoder-${actorId((await here()).actor) ?? ''}`
}
