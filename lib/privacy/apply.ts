import { command } from '@/lib/door'
import { StateError, unwrap } from '@/lib/door/errors'
import { eraseUser } from '@/lib/people'
import { emptyAlarmMails, emptyDeliveries, ERASED, erasedAddress, eraseValues } from '@/lib/people/erased'
import { emptyContact } from './erase'
import { dueNow } from './kept'
import { Nothing } from './schemas'

/** So many of each kind in one transaction. */
const AT_A_TIME = 100

/** Deletes what is personal of those whose time is over, and says of how many (CP-4). */
export const applyRetention = command({
  name: 'privacy.apply',
  input: Nothing,
  async run({ tx, now, scope, record }) {
    // Two workers at once: the second waits here, and finds what the first left.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('privacy.apply', 0))`
    const due = await dueNow(tx, now, AT_A_TIME)
    const { contacts, users, invitations, files, deliveries, alarmMails, calls } = due
    if (Object.values(due).every(({ length }) => length === 0))
      throw new StateError('Der er ikke noget, der skal slettes.')
    // First, so that the entry is about the rule; each user follows.
    const counts = {
      erasedContacts: contacts.length,
      erasedUsers: users.length,
      erasedInvitations: invitations.length,
      erasedFiles: files.length,
      erasedDeliveries: deliveries.length + alarmMails.length,
      erasedWebhooks: calls.length,
    }
    record({ type: 'privacySetting', id: 'opbevaring', after: counts })
    for (const { id } of contacts) await emptyContact(tx, id, now)
    for (const { id } of users) unwrap(await eraseUser(scope, { id }))
    for (const { id } of invitations)
      await tx.invitation.update({
        where: { id },
        data: { email: erasedAddress(id), name: ERASED, tokenDigest: null },
      })
    for (const { id, status } of files)
      await tx.registerImport.update({
        where: { id },
        // Like one that is thrown away: what has not been taken in by now is out of date.
        data: {
          lines: [],
          version: { increment: 1 },
          ...(status === 'previewed' && { status: 'discarded' }),
        },
      })
    await emptyDeliveries(
      tx,
      deliveries.map(({ id }) => id),
    )
    await emptyAlarmMails(
      tx,
      alarmMails.map(({ id }) => id),
    )
    await tx.webhookDelivery.deleteMany({ where: { id: { in: calls.map(({ id }) => id) } } })
    await eraseValues(
      tx,
      invitations.map(({ id }) => id),
      now,
    )
    return counts
  },
})
