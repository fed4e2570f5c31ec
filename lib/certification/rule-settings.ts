import type { Tx } from '@/lib/db/client'
import { command, query } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { testsOf } from './order-choices'
import { requiredOn } from './required'
import { ChangeRules, Nothing } from './schemas'

const KEYS = ['certification.required', 'certification.reminderDays'] as const

/** The history of the settings. */
export const CERTIFICATION_RULE_HISTORY = { type: 'certificationSetting', id: 'certificering' } as const

/** Days before an approval ends on which its vendor and MedCom are reminded, the most first. */
export async function reminderDaysAt(tx: Tx, day: string): Promise<number[]> {
  const days = await settingAt<number[]>(tx, 'certification.reminderDays', toDay(day), [90, 30, 7])
  return days.toSorted((a, b) => b - a)
}

/** Grows by each change, so that two who change the rules at once do not undo each other's unseen. */
async function versionOf(tx: Tx): Promise<number> {
  const { _sum } = await tx.setting.aggregate({ where: { key: { in: [...KEYS] } }, _sum: { version: true } })
  return _sum.version ?? 0
}

/** What every system in use must be certified for, when is reminded of an expiry, and on which days that changes (CE-1). */
export const showCertificationRules = query({
  name: 'certificationRule.show',
  input: Nothing,
  async run({ tx, now }) {
    const today = isoDate(now)
    const coming = await tx.setting.findMany({
      where: { key: { in: [...KEYS] }, validFrom: { gt: toDay(today) } },
      distinct: ['validFrom'],
      orderBy: { validFrom: 'asc' },
    })
    const [firstReminder = 90, secondReminder = 30, lastReminder = 7] = await reminderDaysAt(tx, today)
    return {
      today,
      version: await versionOf(tx),
      required: await requiredOn(tx, today),
      tests: await testsOf(tx),
      reminders: { firstReminder, secondReminder, lastReminder },
      changesOn: coming.map(({ validFrom }) => fromDay(validFrom)),
    }
  },
})

/** Says what holds from a day on, today or later; reminders that were sent already stay sent (CE-1). */
export const changeCertificationRules = command({
  name: 'certificationRule.change',
  input: ChangeRules,
  async run({ tx, input, now, record }) {
    const { validFrom, firstReminder, secondReminder, lastReminder } = input
    if (validFrom < isoDate(now)) throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
    if (secondReminder >= firstReminder) throw new ValidationError({ secondReminder: FEWER })
    if (lastReminder >= secondReminder) throw new ValidationError({ lastReminder: FEWER })
    // Two at once: the second waits here, and then has an older version.
    await tx.$queryRaw`select key from setting where key = any(${[...KEYS]}) order by key, valid_from for update`
    requireVersion<{ version: number }>({ version: await versionOf(tx) }, input, [])
    // Nobody takes a standard away while it is being required.
    await tx.$queryRaw`select id from standard for key share`
    const names = new Map((await testsOf(tx)).map(({ key, label }) => [key, label]))
    if (input.required.some((key) => !names.has(key)))
      throw new ValidationError({ required: 'Vælg fra listen.' })
    const before = {
      'certification.required': [...(await requiredOn(tx, validFrom))].toSorted(),
      'certification.reminderDays': await reminderDaysAt(tx, validFrom),
    }
    const after = {
      'certification.required': [...new Set(input.required)].toSorted(),
      'certification.reminderDays': [firstReminder, secondReminder, lastReminder],
    }
    const changed = KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    if (changed.length === 0)
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    for (const key of changed) {
      const place = { key, validFrom: toDay(validFrom) }
      const value = after[key]
      await tx.setting.upsert({
        where: { key_validFrom: place },
        create: { ...place, value },
        update: { value, version: { increment: 1 } },
      })
    }
    const told = (of: typeof before) => {
      const [first, second, last] = of['certification.reminderDays']
      return {
        required: of['certification.required'].map((key) => names.get(key) ?? key),
        firstReminder: first,
        secondReminder: second,
        lastReminder: last,
      }
    }
    record({
      ...CERTIFICATION_RULE_HISTORY,
      before: told(before),
      after: { ...told(after), validFrom },
    })
    return { validFrom }
  },
})

const FEWER = 'Skriv færre dage end ved påmindelsen før.'
