import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import {
  factorLetter,
  factorsOf,
  ofFactor,
  personOf,
  renewRecoveryCodes,
  requireFreshFactor,
} from './factor-internal'
import { Nothing } from './schemas'

/** Ten new recovery codes; those before them no longer work. */
export const makeRecoveryCodes = command({
  name: 'secondFactor.makeRecoveryCodes',
  input: Nothing,
  async run({ actor, tx, now, record, enqueue }) {
    const person = personOf(actor)
    if ((await factorsOf(tx, person.id)).length === 0)
      throw new StateError('Sæt først en godkendelsesapp eller en adgangsnøgle op.')
    requireFreshFactor(person, now)
    const codes = await renewRecoveryCodes(tx, person.id)
    record(ofFactor(person, { after: { recoveryCodes: codes.length } }))
    enqueue(...factorLetter(person, 'newCodes'))
    return { codes }
  },
})
