import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { applyStep } from './apply-step'
import { asJson, lockImport } from './internal'
import { judgeLines } from './judge'
import { countsOf, fingerprint, storedLine } from './lines'
import { ById } from './schemas'

/**
 * Takes the good lines of a previewed file in: the first at once, the rest by a job. Where the register has changed since
 * the preview nothing is taken in, and the preview is made anew: `stale`. Asked again meanwhile, it sees to it that there
 * is a job.
 */
export const applyRegister = command({
  name: 'register.apply',
  input: ById,
  timeout: 60_000,
  async run(scope) {
    const { tx, input, now, record, enqueue } = scope
    const batch = await lockImport(tx, input.id)
    const { id, kind, fileName, status } = batch
    if (status === 'applied') throw new StateError('Filen er allerede indlæst.')
    if (status === 'discarded')
      throw new StateError('Filen er kasseret. Vælg den igen, hvis den skal indlæses.')
    if (status === 'previewed') {
      const fresh = (await judgeLines(tx, kind, batch.lines, now)).map(storedLine)
      const stale = fresh.some((line, index) => fingerprint(line) !== fingerprint(batch.lines[index]!))
      if (stale) {
        const { remarks, unknown } = batch
        await tx.registerImport.update({
          where: { id },
          data: {
            lines: asJson(fresh),
            summary: { remarks, unknown, renewedAt: now.toISOString() },
            version: { increment: 1 },
          },
        })
        record({ type: 'registerImport', id, after: { fileName, lines: fresh.length } })
        return { id, finished: false, stale: true }
      }
      const { new: added, changed } = countsOf(fresh)
      if (added + changed === 0)
        throw new StateError('Der er intet at indlæse: ingen af linjerne er nye eller ændrede.')
    }
    record({
      type: 'registerImport',
      id,
      before: { status },
      after: { fileName, lines: batch.totalLines },
    })
    const { finished } = status === 'applying' ? { finished: false } : await applyStep(scope, batch)
    if (!finished) enqueue('registers.applyRest', { id }, { key: `registers.applyRest:${id}` })
    return { id, finished, stale: false }
  },
})
