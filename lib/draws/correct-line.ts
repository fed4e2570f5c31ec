import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { fieldsOf } from './fields-of'
import { importLines } from './import-lines'
import type { LineProblem } from './line'
import { closeLine, openLine } from './quarantined-line'
import { CorrectLine } from './schemas'

/** Takes a kept line in as somebody corrected it. Where it still cannot be, each field is told what to do. */
export const correctLine = command({
  name: 'quarantine.correct',
  input: CorrectLine,
  async run({ tx, input, now, record }) {
    const { lineId, version: _seen, ...fields } = input
    const { batchId, lineNumber, content } = await openLine(tx, input)
    const { results, bad } = await importLines(tx, [{ line: lineNumber, batchId, content: fields }], now)
    if (bad[0]) throw new ValidationError(messagesOf(bad[0].problems))
    await closeLine(tx, lineId, { status: 'imported', now })
    record({
      type: 'quarantinedLine',
      id: lineId,
      before: { ...fieldsOf(content), status: 'open' },
      after: { ...fields, status: 'imported' },
    })
    return results[0]!
  },
})

/** The first message of each field; what concerns the whole line stands under the empty path. */
function messagesOf(problems: readonly LineProblem[]): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const { field, message } of problems) messages[field === 'line' ? '' : field] ??= message
  return messages
}
