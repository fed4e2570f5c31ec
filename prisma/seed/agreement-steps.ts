import {
  createAgreement,
  planFirstDraws,
  putInForce,
  registerPaper,
  sendAgreement,
  settleItem,
  showAgreement,
  showSetup,
  showSigning,
  signAgreement,
} from '@/lib/agreements'
import type { Context } from '@/lib/door'
import { renderDocument } from '@/lib/pdf'
import { addDays, toDay } from '@/lib/text/days'
import { parseMarkdown } from '@/lib/text/markdown'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import type { VendorCode } from './parties-data'

/** Who signs for each vendor in the demo, and for MedCom, and as what. */
export interface DemoSignatories {
  medcom: Context
  vendors: Record<VendorCode, Context>
}

/** An agreement's beginnings: what a story of the demo goes on from. */
export interface Start {
  vendor: VendorCode
  template: string
  daysAgo: number
  drawsAlready?: boolean
  inForceFrom?: string
  message?: string
}

const MEDCOM_SIGNS = { title: 'Kontorchef', place: 'Systemforvaltning' }
const VENDOR_SIGNS = { title: 'Direktør', place: 'Direktionen' }

/** The steps that the stories share. */
export function stepsOf(seed: Seed, parties: DemoParties, signatories: DemoSignatories) {
  const draft = async ({ vendor, template, daysAgo, drawsAlready, inForceFrom, message }: Start) => {
    await seed.daysAgo(daysAgo, 9)
    const { id } = await done(
      createAgreement(seed.medcom, {
        vendorId: parties.vendors[vendor],
        templateVersionId: template,
        drawsAlready: drawsAlready ?? false,
        inForceFrom: inForceFrom ?? null,
        message: message ?? '',
      }),
    )
    return id
  }
  const sent = async (start: Start) => {
    const id = await draft(start)
    await seed.daysAgo(start.daysAgo, 11)
    await done(sendAgreement(seed.medcom, { id }))
    return id
  }
  const sign = async (by: Context, id: string, as: { title: string; place: string }) => {
    const { document } = await done(showSigning(by, { id }))
    const { id: documentId, sha256 } = document!
    await done(signAgreement(by, { id, documentId, sha256, ...as, accepts: 'ja' }))
  }
  const signedByVendor = async (start: Start) => {
    const id = await sent(start)
    await seed.daysAgo(start.daysAgo - 6, 12)
    await sign(signatories.vendors[start.vendor], id, VENDOR_SIGNS)
    return id
  }
  const signedByBoth = async (start: Start) => {
    const id = await signedByVendor(start)
    await seed.daysAgo(start.daysAgo - 9, 13)
    await sign(signatories.medcom, id, MEDCOM_SIGNS)
    return id
  }
  const settle = async (id: string, days: number, howMany: number) => {
    await seed.daysAgo(days, 10)
    const { items } = await done(showSetup(seed.medcom, { id }))
    const gates = items.filter(({ gate, state }) => gate && state === 'open')
    for (const item of gates.slice(0, howMany))
      await done(settleItem(seed.medcom, { id: item.id, note: 'Set på et møde med leverandøren (demo).' }))
  }
  /** What had a deadline after the agreement came into force has been seen to, but for so many points. */
  const meet = async (id: string, days: number, left: number) => {
    await seed.daysAgo(days, 9)
    const { items } = await done(showSetup(seed.medcom, { id }))
    const open = items.filter(({ state }) => state === 'open')
    for (const item of open.slice(0, open.length - left))
      await done(settleItem(seed.medcom, { id: item.id, note: 'Set ved det årlige statusmøde (demo).' }))
  }
  return {
    meet,
    draft,
    sent,
    signedByVendor,
    async settingUp(start: Start) {
      const id = await signedByBoth(start)
      const by = signatories.vendors[start.vendor]
      await seed.daysAgo(start.daysAgo - 20, 9)
      const { plans } = await done(showSetup(by, { id }))
      await done(planFirstDraws(by, { id, version: plans.version, plans: plans.lines.map(planOf(seed)) }))
      await settle(id, start.daysAgo - 25, 2)
      return id
    },
    async inForce(start: Start) {
      const id = await signedByBoth(start)
      const days = start.daysAgo - 30
      await settle(id, days, 100)
      await done(putInForce(seed.medcom, { id }))
      return id
    },
    async onPaper(vendor: VendorCode, template: string, days: number) {
      await seed.daysAgo(days, 10)
      const signedOn = addDays(seed.today, -days - 900)
      const { id } = await done(
        registerPaper(seed.medcom, {
          vendorId: parties.vendors[vendor],
          templateVersionId: template,
          textNote: 'Den oprindelige aftale er fra før skabelonen og siger ikke noget om HTTPS.',
          drawsAlready: true,
          signedOn,
          inForceOn: addDays(signedOn, 30),
          vendorName: 'Birthe Bælt (demo)',
          vendorTitle: 'It-chef',
          medcomName: 'Mona Medunderskriver (demo)',
          medcomTitle: 'Kontorchef',
          fileName: 'tilslutningsaftale-paa-papir.pdf',
          file: await paper(signedOn),
        }),
      )
      return id
    },
    async version(id: string): Promise<number> {
      return (await done(showAgreement(seed.medcom, { id }))).version
    },
  }
}

/** A laboratory's first draw: half a year's numbers, some weeks ahead, agreed with the department. */
function planOf(seed: Seed) {
  return (
    { laboratoryId, name, halfYear }: { laboratoryId: string; name: string; halfYear: number | null },
    index: number,
  ) => ({
    laboratoryId,
    size: halfYear ?? 20_000,
    plannedOn: addDays(seed.today, 42 + index),
    agreedWith: `Ledende bioanalytiker, ${name}`,
  })
}

/** What a scanner would have made of an agreement on paper. */
async function paper(signedOn: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await renderDocument({
    title: 'Tilslutningsaftale på papir (demo)',
    language: 'da-DK',
    author: 'MedCom (demo)',
    createdAt: toDay(signedOn),
    blocks: parseMarkdown('Her står i virkeligheden den indscannede aftale.'),
  })
  return new Uint8Array(file)
}
