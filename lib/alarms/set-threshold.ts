import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { SetThreshold } from './rule-schemas'
import { logged, loggedAll } from './rule-words'
import { readRules } from './rules-on'

/** Which figures an account may have of its own, by kind. */
const OWN = { missedDraw: ['graceDays', 'plainDays'], lowStock: ['weeks', 'criticalWeeks'] } as const

/** Lets an account's laboratory be judged by figures of its own in place of the rule's (DR-3); again to change them. */
export const setThreshold = command({
  name: 'alarmThreshold.set',
  input: SetThreshold,
  async run({ actor, tx, input, now, record }) {
    const { kind, account: name, reason } = input
    const account = await tx.account.findUnique({
      where: { environment_name: { environment: 'production', name } },
    })
    if (!account)
      throw new ValidationError({
        account: 'Skriv navnet på en konto i produktion, som den hedder i registret.',
      })
    if (account.laboratoryId === null)
      throw new StateError(
        'Kontoen er leverandørens egen. Kun et laboratoriums konto kan have egne grænser her.',
      )
    const figures = Object.fromEntries(
      OWN[kind].flatMap((field) => (input[field] === null ? [] : [[field, input[field]]])),
    )
    if (Object.keys(figures).length === 0)
      throw new ValidationError({ [OWN[kind][0]]: 'Skriv mindst én grænse, som er kontoens egen.' })
    const rule = (await readRules(tx))(kind, isoDate(now))?.thresholds ?? {}
    requireLevels(figures, { ...rule, ...figures })
    const place = { accountId_kind: { accountId: account.id, kind } }
    const before = await tx.alarmThreshold.findUnique({ where: place })
    const decided = { thresholds: figures, reason, decidedAt: now, decidedBy: userOf(actor) }
    await tx.alarmThreshold.upsert({
      where: place,
      create: { accountId: account.id, kind, ...decided },
      update: { ...decided, version: { increment: 1 } },
    })
    record({
      type: 'account',
      id: account.id,
      before: loggedAll(before?.thresholds ?? {}),
      after: { alarmKind: logged(kind), ...loggedAll(figures), reason },
      vendorId: account.vendorId,
      laboratoryId: account.laboratoryId,
    })
    return { kind, account: name }
  },
})

/** @throws ValidationError where stock would be critical before it is low, by its own figures and those of the rule beside them */
function requireLevels(own: Record<string, unknown>, all: { weeks?: number; criticalWeeks?: number }): void {
  if (all.weeks === undefined || all.criticalWeeks === undefined || all.criticalWeeks <= all.weeks) return
  throw new ValidationError(
    'criticalWeeks' in own
      ? { criticalWeeks: `Skriv højst ${all.weeks}, for under så få uger er det for lidt.` }
      : { weeks: `Skriv mindst ${all.criticalWeeks}, for under så få uger er det kritisk.` },
  )
}
