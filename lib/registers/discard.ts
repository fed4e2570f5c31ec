import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { lockImport } from './internal'
import { ById } from './schemas'

/** Throws a file away that has not been taken in; its lines go with it, that it was there stays in the list. */
export const discardRegister = command({
  name: 'register.discard',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const { status } = await lockImport(tx, id)
    if (status === 'discarded') throw new StateError('Filen er allerede kasseret.')
    if (status !== 'previewed')
      throw new StateError('Filen er indlæst eller ved at blive det, og kan ikke kasseres.')
    await tx.registerImport.update({
      where: { id },
      data: { status: 'discarded', lines: [], version: { increment: 1 } },
    })
    record({ type: 'registerImport', id, before: { status }, after: { status: 'discarded' } })
    return { id }
  },
})
