import {
  answerMedcom,
  approveRequest,
  askAboutRequest,
  askBlockSeries,
  askCredential,
  changeAccount,
  closeAccount,
  declineRequest,
  requestAccount,
  setPolicy,
  showAccount,
  suspendAccount,
  withdrawRequest,
} from '@/lib/accounts'
import type { Context } from '@/lib/door'
import { WISHES, type Wish } from './accounts-data'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import { seedManyAccounts } from './many-accounts'
import type { DemoParties } from './parties'

interface Made {
  id: string
  requestId: string
}

/**
 * What vendors have asked for in the portal, in every state: accounts that wait for MedCom or for an answer, that were
 * said no to, taken back, suspended and closed, and others that NPN-servicen was told of at once.
 */
export async function seedAccounts(
  seed: Seed,
  parties: DemoParties,
  { medcom, vendors }: DemoSignatories,
): Promise<void> {
  const ask = ({ vendor, laboratory, test, ...wish }: Wish): Promise<Made> =>
    done(
      requestAccount(vendors[vendor], {
        laboratoryId: laboratory ? parties.laboratories.get(laboratory)!.id : null,
        environment: test ? 'test' : 'production',
        purpose: test ? 'testing' : 'automatic',
        ...wish,
      }),
    )

  await seed.daysAgo(205, 9)
  const test = await ask(WISHES.test)
  await ask(WISHES.other)
  await seed.daysAgo(150, 11)
  const emergency = await ask(WISHES.emergency)
  await seed.daysAgo(148, 10)
  await done(approveRequest(medcom, { id: emergency.requestId, reason: '' }))
  await seed.daysAgo(147, 10)
  await restrict(medcom, emergency, seed.today)
  await seed.daysAgo(120, 13)
  const refused = await ask(WISHES.refused)
  await seed.daysAgo(118, 9)
  const reason =
    'Laboratoriet har en konto, som kan bruges. Skriv, hvis den anden skal bruges til noget andet.'
  await done(declineRequest(medcom, { id: refused.requestId, reason }))
  await seed.daysAgo(90, 9)
  const short = await ask(WISHES.short)
  const suspended = await ask(WISHES.suspended)
  await seed.daysAgo(45, 9)
  await done(closeAccount(vendors.EGESKOV, { id: short.id, reason: 'Uddannelsen er slut.' }))
  await seed.daysAgo(31, 9)
  const regretted = await ask(WISHES.regretted)
  await seed.daysAgo(30, 9)
  await done(withdrawRequest(vendors.FJORD, { id: regretted.requestId }))
  await seed.daysAgo(12, 9)
  await done(suspendAccount(vendors.HAVBLIK, { id: suspended.id, reason: 'Testmiljøet flyttes.' }))
  await seed.daysAgo(10, 9)
  await done(askCredential(vendors.NORDLYS, { id: test.id, reason: 'Adgangen udløber i næste uge.' }))
  await askAndAnswer(seed, ask, { medcom, vendors })
  await seed.daysAgo(3, 12)
  await ask(WISHES.waiting)
  await seed.daysAgo(2, 11)
  await rename(vendors.NORDLYS, test)
  await seed.daysAgo(1, 9)
  await blockSeries(vendors.NORDLYS, emergency)
  await seedManyAccounts(seed, vendors.SOLSORT)
}

/** Two that MedCom asks about, of which one is answered. */
async function askAndAnswer(
  seed: Seed,
  ask: (wish: Wish) => Promise<Made>,
  { medcom, vendors }: DemoSignatories,
): Promise<void> {
  await seed.daysAgo(9, 10)
  const unclear = await ask(WISHES.unclear)
  const answered = await ask(WISHES.answered)
  await seed.daysAgo(7, 9)
  for (const { requestId, question } of [
    { ...unclear, question: 'Hvem læser postkassen, når Sonja holder ferie?' },
    { ...answered, question: 'Er det i stedet for den konto, laboratoriet har nu?' },
  ])
    await done(askAboutRequest(medcom, { id: requestId, question }))
  await seed.daysAgo(5, 9)
  const answer = 'Nej, den skal bruges ved siden af, til prøver fra almen praksis.'
  await done(answerMedcom(vendors.FJORD, { id: answered.requestId, answer }))
}

async function restrict(medcom: Context, { id }: Made, httpsOnlyFrom: string): Promise<void> {
  const { version } = await done(showAccount(medcom, { id }))
  const limits = { largestDraw: 2000, drawsPerWeek: 2, manualDrawUntil: null }
  await done(setPolicy(medcom, { id, version, returnBlocked: true, httpsOnlyFrom, ...limits }))
}

async function rename(vendor: Context, { id }: Made): Promise<void> {
  const { version } = await done(showAccount(vendor, { id }))
  const { address } = WISHES.test
  await done(
    changeAccount(vendor, { id, version, department: 'Test og uddannelse', address, purpose: 'testing' }),
  )
}

async function blockSeries(vendor: Context, { id }: Made): Promise<void> {
  const reason = 'Trukket to gange ved en fejl. Ingen af numrene er brugt.'
  await done(askBlockSeries(vendor, { id, first: '0990000000', last: '0990000499', reason }))
}
