import {
  agreePlan,
  approveCertification,
  attachFile,
  beginTest,
  orderCertification,
  proposePlan,
  rejectCertification,
  showCertification,
  withdrawCertification,
} from '@/lib/certification'
import { showSystem } from '@/lib/systems'
import { renderDocument } from '@/lib/pdf'
import { addDays, toDay } from '@/lib/text/days'
import { parseMarkdown } from '@/lib/text/markdown'
import type { DemoSignatories } from './agreement-steps'
import { CERTIFICATIONS, type DemoCertification } from './certification-data'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import { SYSTEMS } from './parties-data'

/** Certifications in every state over 18 months, each brought there by the verbs on the days it would have happened. */
export async function seedCertifications(
  seed: Seed,
  parties: DemoParties,
  signatories: DemoSignatories,
): Promise<void> {
  const protocol = await protocolOf(seed)
  const oldestFirst = CERTIFICATIONS.toSorted((a, b) => b.daysAgo - a.daysAgo)
  const tests = new Map<string, Awaited<ReturnType<typeof testsOf>>>()
  for (const story of oldestFirst) {
    const systemId = parties.systems[story.system]
    const found = tests.get(systemId) ?? (await testsOf(seed, systemId))
    tests.set(systemId, found)
    await tell(story, {
      seed,
      vendor: signatories.vendors[SYSTEMS[story.system].vendor],
      protocol,
      systemId,
      ...found,
    })
  }
}

interface Scene extends Awaited<ReturnType<typeof testsOf>> {
  seed: Seed
  vendor: Seed['medcom']
  protocol: Uint8Array<ArrayBuffer>
  systemId: string
}

/** One story from its order on, as far as it goes. */
async function tell(story: DemoCertification, scene: Scene): Promise<void> {
  const { seed, vendor, protocol, systemId } = scene
  const { medcom } = seed
  const { daysAgo, goes, plannedIn } = story
  await seed.daysAgo(daysAgo, 9)
  const plan = { plannedOn: addDays(seed.today, plannedIn), plan: PLAN }
  const { id } = await done(
    orderCertification(vendor, {
      systemId,
      systemVersionId: scene.version(story.version),
      test: scene.test(story.standard, story.direction),
      message: story.message ?? '',
      ...(goes === 'wished' && plan),
    }),
  )
  const seen = async () => ({ id, version: (await done(showCertification(medcom, { id }))).version })
  if (goes === 'ordered' || goes === 'wished') return
  await seed.daysAgo(daysAgo - 2, 10)
  if (goes === 'withdrawn') {
    await done(withdrawCertification(vendor, { ...(await seen()), reason: story.words ?? '' }))
    return
  }
  await done(proposePlan(medcom, { ...(await seen()), ...plan }))
  if (goes === 'proposed') return
  await seed.daysAgo(daysAgo - 3, 13)
  await done(agreePlan(vendor, await seen()))
  if (goes === 'planned') return
  await seed.daysAgo(-plannedIn, 9)
  await done(beginTest(medcom, await seen()))
  await seed.daysAgo(-plannedIn, 14)
  await done(attachFile(vendor, { id, kind: 'protocol', fileName: 'testprotokol.pdf', file: protocol }))
  if (goes === 'testing') return
  await seed.daysAgo(-plannedIn - 1, 11)
  if (goes === 'notApproved') {
    await done(rejectCertification(medcom, { ...(await seen()), reason: story.words ?? '' }))
    return
  }
  await done(
    approveCertification(medcom, {
      ...(await seen()),
      approvedOn: addDays(seed.today, plannedIn + 1),
      expiresOn: story.expiresIn === undefined ? null : addDays(seed.today, story.expiresIn),
      note: story.words ?? '',
    }),
  )
}

const PLAN = 'Vi mødes på video kl. 10, og I sender MedComs testeksempler igennem. Regn med to timer.'

/** What can be tested of a system, by the names of the list and of its versions. */
async function testsOf(seed: Seed, systemId: string) {
  const { versions, approvals } = await done(showSystem(seed.medcom, { id: systemId }))
  const standards = new Map(
    approvals.map(({ standard }) => [`${standard.code} (${standard.version})`, standard.id]),
  )
  return {
    version: (label: string | undefined) => versions.find((each) => each.label === label)?.id ?? null,
    test: (standard: string, direction: 'send' | 'receive') => `${standards.get(standard)}:${direction}`,
  }
}

/** What a test leaves behind, in the demo the same of every one. */
async function protocolOf(seed: Seed): Promise<Uint8Array<ArrayBuffer>> {
  const file = await renderDocument({
    title: 'Testprotokol (demo)',
    language: 'da-DK',
    author: 'MedCom (demo)',
    createdAt: toDay(seed.today),
    blocks: parseMarkdown('Her står i virkeligheden, hvad der blev testet, og hvordan det gik.'),
  })
  return new Uint8Array(file)
}
