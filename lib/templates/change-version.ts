import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import { contentOf, draftToChange, factsOf, fieldsOf, writeParts } from './internal'
import { ChangeVersion } from './schemas'

/** Changes what a draft says: its head, its parts with their clauses, or both. */
export const changeVersion = command({
  name: 'template.changeVersion',
  input: ChangeVersion,
  async run({ tx, input: { id, version, parts, ...typed }, record }) {
    const stored = await draftToChange(tx, id)
    const before = contentOf(stored)
    const head = {
      title: typed.title ?? before.title,
      changeNote: typed.changeNote ?? before.changeNote,
      consultation: typed.consultation ?? before.consultation,
      terminationMonths: typed.terminationMonths ?? before.terminationMonths,
      termsMonths: typed.termsMonths ?? before.termsMonths,
    }
    const mine = { ...head, ...fieldsOf(parts ?? before.parts) }
    const theirs = { ...before, ...fieldsOf(before.parts), version: stored.version }
    requireVersion<Record<string, unknown> & { version: number }>(
      theirs,
      { version, ...mine },
      Object.keys(mine),
    )
    await tx.templateVersion.update({ where: { id }, data: { ...head, version: { increment: 1 } } })
    if (parts) await writeParts(tx, id, parts)
    const after = { ...head, parts: parts ?? before.parts }
    record({ type: 'templateVersion', id, before: factsOf(before), after: factsOf(after) })
    return { id }
  },
})
