import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { lockCertification, writeStep } from './internal'
import { orderedLetter } from './mails'
import { requireComing } from './propose'
import type { Test } from './required'
import { OPEN_STATES } from './rules'
import { OrderCertification } from './schemas'
import { tell } from './tell'
import { testLabel, WORDS } from './words'

/**
 * A vendor orders the test of a system by a standard (bilag 1, 5.1; CE-1), of one version or whatever the version, and may
 * propose a day and a plan at once. What was not approved before, of whichever version, waits for it no longer: what was
 * mended is often the next version.
 */
export const orderCertification = command({
  name: 'certification.order',
  input: OrderCertification,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { systemId, systemVersionId, plannedOn, plan, message } = input
    const test = testOf(input.test)
    const system = await systemToTest(tx, systemId, systemVersionId, isoDate(now))
    await requireStandard(tx, test)
    if (plannedOn) requireComing(plannedOn, isoDate(now))
    const what = { systemId, systemVersionId, ...test }
    // Orders take their turn at the number: whoever orders the same at once waits here, and sees it below.
    const [given] = await tx.$queryRaw<{ number: string }[]>`select next_certification_number() as number`
    const underWay = await tx.certification.findFirst({
      where: { ...what, state: { in: [...OPEN_STATES] } },
      select: { number: true },
    })
    if (underWay) throw new StateError(`Det er allerede bestilt: se certificering ${underWay.number}.`)
    const { id, vendorId } = await tx.certification.create({
      data: {
        ...what,
        number: given!.number,
        vendorId: system.vendorId,
        state: 'ordered',
        stateSince: now,
        waitsFor: 'medcom',
        waitsSince: now,
        orderedAt: now,
        orderedBy: userOf(actor),
        message,
        ...(plannedOn && { plannedOn: toDay(plannedOn), plan, proposedBy: 'vendor' }),
      },
      select: { id: true, vendorId: true },
    })
    await tx.certification.updateMany({
      where: { systemId, ...test, state: 'notApproved', waitsFor: 'vendor' },
      data: { waitsFor: 'nobody', waitsSince: now },
    })
    await writeStep(
      tx,
      { id, vendorId },
      {
        deed: 'order',
        from: null,
        to: 'ordered',
        actor,
        now,
        note: message,
        day: plannedOn,
      },
    )
    const ordered = await lockCertification(tx, id)
    const told = await tell(scope, ordered, 'medcom', orderedLetter(ordered, message, plannedOn))
    record({
      type: 'certification',
      id,
      after: {
        certificationNumber: ordered.number,
        status: WORDS.ordered,
        systemId,
        systemVersion: ordered.systemVersion?.label ?? null,
        standard: testLabel(ordered.standard, ordered.direction),
        plannedOn,
        plan,
        orderMessage: message,
      },
      vendorId,
    })
    return { id, number: ordered.number, told }
  },
})

function testOf(key: string): Test {
  const [standardId, direction] = key.split(':') as [string, Test['direction']]
  return { standardId, direction }
}

/** A system the asker sees that is in use today, with that version. */
async function systemToTest(tx: Tx, id: string, versionId: string | null, today: string) {
  const system = await tx.system.findUnique({
    where: { id },
    include: { versions: { select: { id: true } } },
  })
  if (!system) throw new NotFoundError()
  if (system.retiredOn && system.retiredOn < toDay(today))
    throw new StateError('Systemet er udfaset og kan ikke certificeres.')
  if (versionId && !system.versions.some((version) => version.id === versionId))
    throw new ValidationError({ systemVersionId: 'Vælg en fra listen.' })
  return system
}

async function requireStandard(tx: Tx, { standardId }: Test): Promise<void> {
  if ((await tx.standard.count({ where: { id: standardId } })) === 0)
    throw new ValidationError({ test: 'Vælg en fra listen.' })
}
