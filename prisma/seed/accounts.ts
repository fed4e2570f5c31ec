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
import { seedManyAccounts } from './many-accounts'
import type { DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import type { VendorCode } from './parties-data'

interface Wish {
  vendor: VendorCode
  /** "DEMO-KBA-01"; left out: the vendor's own. */
  laboratory?: string
  environment?: 'test' | 'production'
  department: string
  address: string
  personalReason?: string
  purpose?: 'automatic' | 'preprinted' | 'emergency' | 'testing' | 'other'
  reason?: string
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
  const ask = ({ vendor, laboratory, ...wish }: Wish) =>
    done(
      requestAccount(vendors[vendor], {
        laboratoryId: laboratory ? parties.laboratories.get(laboratory)!.id : null,
        environment: 'production',
        purpose: 'automatic',
        ...wish,
      }),
    )
  const version = async (id: string) => (await done(showAccount(medcom, { id }))).version

  await seed.daysAgo(205, 9)
  const test = await ask({
    vendor: 'NORDLYS',
    environment: 'test',
    department: 'Udvikling og test',
    address: 'test@nordlys.example',
    purpose: 'testing',
  })
  await ask({
    vendor: 'HAVBLIK',
    environment: 'test',
    department: 'Integration',
    address: 'integration@havblik.example',
    purpose: 'testing',
  })
  await seed.daysAgo(150, 11)
  const emergency = await ask({
    vendor: 'NORDLYS',
    laboratory: 'DEMO-KBA-01',
    department: 'Klinisk biokemi, nødblanketter',
    address: 'drift@nordlys.example',
    purpose: 'emergency',
    reason: 'Nødblanketterne skal kunne trykkes, når laboratoriesystemet er nede.',
  })
  await seed.daysAgo(148, 10)
  await done(approveRequest(medcom, { id: emergency.requestId, reason: '' }))
  await seed.daysAgo(147, 10)
  await done(
    setPolicy(medcom, {
      id: emergency.id,
      version: await version(emergency.id),
      returnBlocked: true,
      manualDrawUntil: null,
      httpsOnlyFrom: seed.today,
      largestDraw: 2000,
      drawsPerWeek: 2,
    }),
  )
  await seed.daysAgo(120, 13)
  const refused = await ask({
    vendor: 'KYST',
    laboratory: 'DEMO-KMA-08',
    department: 'Klinisk mikrobiologi',
    address: 'konti@kystlab.example',
    reason: 'Vi vil gerne have en konto mere.',
  })
  await seed.daysAgo(118, 9)
  await done(
    declineRequest(medcom, {
      id: refused.requestId,
      reason: 'Laboratoriet har en konto, som kan bruges. Skriv, hvis den anden skal bruges til noget andet.',
    }),
  )
  await seed.daysAgo(90, 9)
  const short = await ask({
    vendor: 'EGESKOV',
    environment: 'test',
    department: 'Blodbank, skolestue',
    address: 'servicedesk@egeskov.example',
    purpose: 'testing',
  })
  const suspended = await ask({
    vendor: 'HAVBLIK',
    environment: 'test',
    laboratory: 'DEMO-KBA-05',
    department: 'Klinisk biokemi',
    address: 'integration@havblik.example',
    purpose: 'testing',
  })
  await seed.daysAgo(45, 9)
  await done(closeAccount(vendors.EGESKOV, { id: short.id, reason: 'Uddannelsen er slut.' }))
  await seed.daysAgo(31, 9)
  const regretted = await ask({
    vendor: 'FJORD',
    department: 'Servicedesk',
    address: 'servicedesk@fjordens.example',
    purpose: 'other',
  })
  await seed.daysAgo(30, 9)
  await done(withdrawRequest(vendors.FJORD, { id: regretted.requestId }))
  await seed.daysAgo(12, 9)
  await done(suspendAccount(vendors.HAVBLIK, { id: suspended.id, reason: 'Testmiljøet flyttes.' }))
  await seed.daysAgo(10, 9)
  await done(askCredential(vendors.NORDLYS, { id: test.id, reason: 'Adgangen udløber i næste uge.' }))
  await seedWaiting(seed, ask, { medcom, vendors }, emergency.id)
  await seed.daysAgo(2, 11)
  await done(
    changeAccount(vendors.NORDLYS, {
      id: test.id,
      version: await version(test.id),
      department: 'Test og uddannelse',
      address: 'test@nordlys.example',
      purpose: 'testing',
    }),
  )
  await seedManyAccounts(seed, vendors.SOLSORT)
}

/** What nobody has decided yet. */
async function seedWaiting(
  seed: Seed,
  ask: (wish: Wish) => Promise<{ id: string; requestId: string }>,
  { medcom, vendors }: DemoSignatories,
  accountId: string,
): Promise<void> {
  await seed.daysAgo(9, 10)
  const unclear = await ask({
    vendor: 'SOLSORT',
    laboratory: 'DEMO-GEN-02',
    department: 'Klinisk genetik',
    address: 'sonja.holm@solsort.example',
    personalReason: 'Vi er to i firmaet og får en fælles postkasse til nytår.',
    purpose: 'preprinted',
  })
  const answered = await ask({
    vendor: 'FJORD',
    laboratory: 'DEMO-PAT-02',
    department: 'Patologi',
    address: 'drift@fjordens.example',
    reason: 'Skal bruges fra den første i næste måned.',
  })
  await seed.daysAgo(7, 9)
  for (const { requestId, question } of [
    { requestId: unclear.requestId, question: 'Hvem læser postkassen, når Sonja holder ferie?' },
    { requestId: answered.requestId, question: 'Er det i stedet for den konto, laboratoriet har nu?' },
  ])
    await done(askAboutRequest(medcom, { id: requestId, question }))
  await seed.daysAgo(5, 9)
  await done(
    answerMedcom(vendors.FJORD, {
      id: answered.requestId,
      answer: 'Nej, den skal bruges ved siden af, til prøver fra almen praksis.',
    }),
  )
  await seed.daysAgo(3, 12)
  await ask({
    vendor: 'GRANIT',
    department: 'Drift',
    address: 'support@granit.example',
    reason: 'Fælles konto til genoprettelse efter nedbrud.',
  })
  await seed.daysAgo(1, 9)
  await done(
    askBlockSeries(vendors.NORDLYS, {
      id: accountId,
      first: '0990000000',
      last: '0990000499',
      reason: 'Trukket to gange ved en fejl. Ingen af numrene er brugt.',
    }),
  )
}
