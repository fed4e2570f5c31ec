import { query } from '@/lib/door'
import { leaveByOf, requireTargets } from './terms-targets'
import { PreviewTerms } from './schemas'

/** Who would be told of new terms, when they would apply, and the last days to act; nothing is written. */
export const previewTerms = query({
  name: 'notice.previewTerms',
  input: PreviewTerms,
  async run({ tx, input, now }) {
    const { version, targets, told, givenOn, ...dates } = await requireTargets(tx, input, now)
    return {
      ...dates,
      version: {
        id: version.id,
        number: version.number,
        title: version.title,
        template: version.template.name,
      },
      /** Those who have been told of it before. */
      told: told.length,
      targets: targets.map(({ id, number, vendorId, vendor, templateVersion }) => ({
        id,
        number,
        vendorId,
        vendor: vendor.name,
        versionNumber: templateVersion.number,
        months: templateVersion.termsMonths,
        leaveBy: leaveByOf(dates.effectiveOn, templateVersion.terminationMonths, givenOn),
      })),
    }
  },
})
