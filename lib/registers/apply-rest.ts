import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { applyStep } from './apply-step'
import { lockImport } from './internal'
import { ById } from './schemas'

/** The next lines of a file that is being taken in; the job asks until it is finished. */
export const applyRegisterRest = command({
  name: 'register.applyRest',
  input: ById,
  timeout: 60_000,
  async run(scope) {
    const { tx, input, record } = scope
    const batch = await lockImport(tx, input.id)
    if (batch.status !== 'applying') throw new StateError('Filen er ikke ved at blive indlæst.')
    const step = await applyStep(scope, batch)
    record({
      type: 'registerImport',
      id: batch.id,
      before: { status: batch.status },
      after: { status: step.finished ? 'applied' : 'applying' },
    })
    return step
  },
})
