import { administratorsOf, type Recipient } from '@/lib/agreements/recipients'
import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { formatDate } from '@/lib/format'
import { leaveNote, type Note } from '@/lib/routine-mail/leave-note'
import { toDay } from '@/lib/text/days'
import { endingRights } from './ending-rights'
import { placeOf, requireUser, type FoundUser } from './internal'
import { ById } from './schemas'

/**
 * Leaves a note that a right to sign ends soon, for whoever has it and the administrators of their party, and writes down
 * that it was done: each reminder once for each last day (AG-5). Where a party has no administrator, along the chain.
 */
export const remindOfRight = command({
  name: 'signingRight.remind',
  input: ById,
  async run({ tx, input: { id }, now, record }) {
    // Two workers at the same right: the second waits here, and finds nothing left to say.
    const [locked] = await tx.$queryRaw<{ userId: string }[]>`
      select user_id as "userId" from signing_right where id = ${id}::uuid for update`
    if (!locked) throw new NotFoundError()
    const [right] = await endingRights(tx, now, id)
    if (!right) throw new StateError('Der er ikke noget at minde om.')
    const user = await requireUser(tx, right.userId)
    const others = (await administratorsOf(tx, right.vendorId)).filter(({ email }) => email !== user.email)
    await leaveNote(tx, noteTo(user, user, right))
    for (const to of others) await leaveNote(tx, noteTo(to, user, right))
    const recipients = 1 + others.length
    await tx.signingRightReminder.createMany({
      data: right.days.map((daysBefore) => ({
        rightId: id,
        endsOn: toDay(right.endsOn),
        daysBefore,
        leftAt: now,
        recipients,
      })),
    })
    const after = { reminders: right.days.length, recipients }
    record({ type: 'signingRight', id, after, ...placeOf(user) })
    return after
  },
})

function noteTo(
  to: Recipient,
  user: FoundUser,
  right: { id: string; vendorId: string | null; endsOn: string },
): Note {
  const own = to.email === user.email
  const day = formatDate(right.endsOn)
  const until = `til at underskrive for ${user.vendor?.name ?? 'MedCom'} gælder til og med den ${day}.`
  const then = right.vendorId
    ? 'Giv MedCom en ny fuldmagt eller et nyt bevis inden da, hvis retten skal fortsætte.'
    : 'Registrér en ny ret inden da, hvis den skal fortsætte.'
  return {
    to: { name: to.name, email: to.email },
    kind: 'signingRight.ends',
    subjectId: right.id,
    heading: own
      ? `Din ret til at underskrive slutter den ${day}`
      : `Retten til at underskrive slutter den ${day} for ${user.name}`,
    text: `${own ? 'Din ret' : `Den ret, ${user.name} har`} ${until} ${then}`,
    path: `/indstillinger/brugere/${user.id}`,
    label: 'Se retten',
    vendorId: right.vendorId,
  }
}
