import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays, fromDay } from '@/lib/text/days'
import { ofSameTest } from './internal'
import { reminderDaysAt } from './rule-settings'
import { hasExpired, OPEN_STATES, waitsOn } from './rules'
import { ById } from './schemas'

/**
 * One certification as its pages need it: facts, course, files, what MedCom's list says, and what was ordered since of the
 * same test, whatever the version.
 */
export const showCertification = query({
  name: 'certification.show',
  input: ById,
  async run({ tx, input, now }) {
    const found = await tx.certification.findUnique({
      where: { id: input.id },
      include: {
        system: { select: { id: true, name: true, retiredOn: true } },
        systemVersion: { select: { id: true, label: true } },
        standard: true,
        vendor: { select: { id: true, name: true } },
        steps: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
        files: { omit: { content: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      },
    })
    if (!found) throw new NotFoundError()
    const { systemId, standardId, direction, state } = found
    const today = isoDate(now)
    const listed = await tx.systemApproval.findFirst({
      where: { systemId, standardId, direction, validTo: null },
      select: { status: true, validFrom: true },
    })
    const newer = await tx.certification.findFirst({
      // Ids grow by the time they are made.
      where: { ...ofSameTest(found), id: { gt: found.id } },
      orderBy: { id: 'desc' },
      select: { id: true, number: true, state: true },
    })
    const userIds = [...found.steps, ...found.files].flatMap(({ userId }) => userId ?? [])
    const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })
    const names = new Map(users.map(({ id, name }) => [id, name]))
    const expiresOn = fromDay(found.expiresOn)
    const expired = state === 'approved' && hasExpired(expiresOn, today)
    const plannedOn = fromDay(found.plannedOn)
    const [nearDays = 90] = await reminderDaysAt(tx, today)
    return {
      ...found,
      today,
      waitsFor: waitsOn(today, { ...found, plannedOn }),
      waitsSince: state === 'planned' && found.plannedOn ? found.plannedOn : found.waitsSince,
      expired,
      retired: found.system.retiredOn !== null && fromDay(found.system.retiredOn) < today,
      /** Approved still, and not for long. */
      expiresSoon:
        state === 'approved' && !expired && expiresOn !== null && expiresOn <= addDays(today, nearDays),
      word: expired ? ('expired' as const) : state,
      isOpen: OPEN_STATES.some((each) => each === state),
      plannedOn,
      approvedOn: fromDay(found.approvedOn),
      expiresOn,
      /** Newest first; a name only where the reader may see whose it is. */
      steps: found.steps.map(({ day, userId, ...step }) => ({
        ...step,
        day: fromDay(day),
        who: (userId && names.get(userId)) || null,
      })),
      files: found.files.map(({ userId, ...file }) => ({
        ...file,
        who: (userId && names.get(userId)) || null,
      })),
      hasProtocol: found.files.some(({ kind }) => kind === 'protocol'),
      listed: listed && { status: listed.status, since: fromDay(listed.validFrom) },
      newer,
    }
  },
})
