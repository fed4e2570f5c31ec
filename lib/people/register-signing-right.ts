import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { toDay } from '@/lib/text/days'
import { placeOf, requireUser } from './internal'
import { RegisterSigningRight } from './schemas'

const NO_MAILBOX = 'En funktionspostkasse kan ikke underskrive. Retten gives til en person.'

/** Notes that somebody may sign for their organisation, on what ground and for how long (PA-4). */
export const registerSigningRight = command({
  name: 'signingRight.register',
  input: RegisterSigningRight,
  constraints: {
    signing_right_once_at_a_time: {
      field: 'validFrom',
      message:
        'Personen har allerede retten i en del af perioden. Vælg en anden periode, eller afslut den gamle først.',
    },
    // The verb has looked; this waits for whoever makes the user a mailbox at the same moment.
    signing_right_of_a_person: { field: '', message: NO_MAILBOX },
  },
  async run({ tx, input, now, record }) {
    const { userId, validFrom, validTo, ...ground } = input
    const user = await requireUser(tx, userId)
    if (user.functional) throw new StateError(NO_MAILBOX)
    if (user.role === 'laboratoryUser')
      throw new StateError(
        'Laboratoriets brugere underskriver ikke aftaler. Retten gives til en person hos leverandøren eller MedCom.',
      )
    if (user.deactivatedAt) throw new StateError('Personens adgang er lukket. Åbn den, før du giver retten.')
    const right = await tx.signingRight.create({
      data: {
        ...ground,
        userId,
        vendorId: user.vendorId,
        validFrom: toDay(validFrom),
        validTo: validTo ? toDay(validTo) : null,
        registeredAt: now,
      },
    })
    const after = { userId, ...ground, validFrom, validTo }
    record({
      type: 'signingRight',
      id: right.id,
      after,
      personal: ['evidence'],
      person: userId,
      ...placeOf(user),
    })
    return { id: right.id, name: user.name }
  },
})
