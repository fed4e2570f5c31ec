import { declineAgreement, endAgreement, lapseAgreement, withdrawAgreement } from '@/lib/agreements'
import { announceTerms, answerNotice, listNotices, terminateAgreement } from '@/lib/notices'
import { addDays } from '@/lib/text/days'
import { stepsOf, type DemoSignatories } from './agreement-steps'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import { seedNewVersions, type DemoTemplate } from './templates'

/**
 * Agreements in every state a list can show, each brought there by the verbs on the days it would have happened: what
 * waits for MedCom and for the vendors, what runs, what ends, and what came to nothing.
 */
export async function seedAgreements(
  seed: Seed,
  parties: DemoParties,
  oldest: DemoTemplate,
  signatories: DemoSignatories,
): Promise<void> {
  const story = stepsOf(seed, parties, signatories)
  const first = oldest.published

  const nordlys = await story.inForce({
    vendor: 'NORDLYS',
    template: first,
    daysAgo: 470,
    drawsAlready: true,
  })
  await story.meet(nordlys, 260, 1)
  const havblik = await story.inForce({ vendor: 'HAVBLIK', template: first, daysAgo: 400 })
  await story.meet(havblik, 200, 0)
  await story.meet(await story.onPaper('BAELTHAVET', first, 210), 150, 0)

  const old = await story.inForce({ vendor: 'KYST', template: first, daysAgo: 420, drawsAlready: true })
  await seed.daysAgo(300, 10)
  await done(
    terminateAgreement(signatories.vendors.KYST, {
      id: old,
      version: await story.version(old),
      reason: 'Kystlab har skiftet driftsform og ønsker en ny aftale.',
    }),
  )
  await seed.daysAgo(115, 1)
  await done(endAgreement(seed.system, { id: old }))

  const ending = await story.inForce({ vendor: 'EGESKOV', template: first, daysAgo: 380, drawsAlready: true })
  await story.meet(ending, 190, 0)
  await seed.daysAgo(30, 10)
  await done(
    terminateAgreement(signatories.vendors.EGESKOV, {
      id: ending,
      version: await story.version(ending),
      reason: 'Egeskov Data trækker sig fra det danske marked for laboratoriesystemer.',
    }),
  )

  const { published: second } = await seedNewVersions(seed, oldest)
  const unsigned = await story.sent({ vendor: 'FJORD', template: second, daysAgo: 95 })
  await seed.daysAgo(64, 1)
  await done(lapseAgreement(seed.system, { id: unsigned }))
  await story.sent({
    vendor: 'FJORD',
    template: second,
    daysAgo: 9,
    drawsAlready: true,
    message:
      'Den forrige bortfaldt, før den blev underskrevet. Skriv endelig, hvis der er spørgsmål til bilag 1.',
  })

  const refused = await story.sent({ vendor: 'GRANIT', template: second, daysAgo: 80 })
  await seed.daysAgo(71, 13)
  await done(
    declineAgreement(signatories.vendors.GRANIT, {
      id: refused,
      reason: 'Vi kan ikke nå certificeringen inden for fristen og vil gerne tale om en plan først.',
    }),
  )
  await story.draft({ vendor: 'GRANIT', template: second, daysAgo: 4 })

  const mistaken = await story.sent({ vendor: 'SOLSORT', template: second, daysAgo: 61 })
  await seed.daysAgo(60, 9)
  await done(
    withdrawAgreement(seed.medcom, { id: mistaken, reason: 'Sendt med en forkert dato. En ny følger.' }),
  )
  await story.settingUp({
    vendor: 'SOLSORT',
    template: second,
    daysAgo: 50,
    inForceFrom: addDays(seed.today, 40),
  })

  await story.signedByVendor({ vendor: 'KYST', template: second, daysAgo: 11, drawsAlready: true })

  await seed.daysAgo(21, 10)
  await done(
    announceTerms(seed.medcom, {
      templateVersionId: second,
      whom: 'all',
      vendorIds: [],
      summary:
        'Supportens åbningstid er skrevet ind i aftalen, og fristen for at bruge HTTPS er forlænget til ni måneder.',
    }),
  )
  await seed.daysAgo(14, 12)
  const notice = (await done(listNotices(signatories.vendors.NORDLYS, { id: nordlys }))).notices[0]
  if (notice)
    await done(
      answerNotice(signatories.vendors.NORDLYS, {
        id: notice.id,
        version: notice.version,
        answer: 'accepted',
        note: '',
      }),
    )
}
