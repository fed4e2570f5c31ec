import { effect } from '@/lib/door'
import { ById } from './life-schemas'
import { placeOf } from './title'

/** What a mail about an alarm is to say now; null where it has been sent already, came to nothing or was dropped. */
export const planAlarmMail = effect({
  name: 'alarmMail.plan',
  input: ById,
  async run({ tx, input: { id } }) {
    const mail = await tx.alarmMail.findUnique({ where: { id }, include: { alarm: true } })
    if (mail?.state !== 'waiting') return null
    const { alarm, about, address, name, vendorId } = mail
    const asked =
      about === 'asked'
        ? await tx.alarmEvent.findFirst({
            where: { alarmId: alarm.id, deed: 'asked' },
            orderBy: [{ at: 'desc' }, { id: 'desc' }],
            select: { text: true },
          })
        : null
    return {
      alarm,
      place: await placeOf(tx, alarm),
      to: { mailId: id, about, address, name, forVendor: vendorId !== null, question: asked?.text ?? null },
    }
  },
})
