import { announceTerms, answerNotice, listNotices } from '@/lib/notices'
import { as } from './actors'
import { anAgreement, aNewerVersion, aTemplateVersion } from './agreements'
import { askOwner } from './database'
import { value } from './outcomes'
import { makeVendor } from './parties'
import { aPerson } from './people'

export const SUMMARY = 'HTTPS kræves for al trafik.'

/** Two vendors with an administrator each. */
export async function twoVendors() {
  const [vendorId, other] = [await makeVendor(), await makeVendor()]
  for (const of of [vendorId, other]) await aPerson({ role: 'vendorAdmin', vendorId: of })
  return { vendorId, other }
}
type TwoVendors = Awaited<ReturnType<typeof twoVendors>>

/** Two vendors' agreements in force on an old text, and the new text. */
export async function aNewText({ vendorId, other }: TwoVendors) {
  const old = await aTemplateVersion()
  const own = await anAgreement('inForce', { vendorId, templateVersionId: old })
  const theirs = await anAgreement('inForce', { vendorId: other, templateVersionId: old })
  return { old, fresh: await aNewerVersion(old), own, theirs }
}

export const announce = (templateVersionId: string, more: object = {}) =>
  announceTerms(as.medcomAdmin(), { templateVersionId, summary: SUMMARY, ...more })

/** The same, told to both; `notice` reads the one that the first vendor got, and `answer` answers it. */
export async function announced(vendors: TwoVendors) {
  const made = await aNewText(vendors)
  const { id: changeId } = value(await announce(made.fresh))
  const vendor = as.vendorAdmin(vendors.vendorId)
  const notice = async () => value(await listNotices(vendor, { id: made.own.id })).notices[0]!
  const answer = async (what: 'accepted' | 'objected', note = '') => {
    const { id, version } = await notice()
    return answerNotice(vendor, { id, version, answer: what, note })
  }
  return { ...made, changeId, notice, answer }
}

/** Which text an agreement follows, and its version. */
export async function textOf(id: string): Promise<{ text: string; version: number }> {
  const rows = await askOwner<{ text: string; version: number }>(
    'select template_version_id as text, version from agreement where id = $1',
    [id],
  )
  return rows[0]!
}
