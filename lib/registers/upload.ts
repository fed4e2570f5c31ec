import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { asJson } from './internal'
import { judgeLines } from './judge'
import { storedLine } from './lines'
import { readRegister } from './read-file'
import { UploadRegister } from './schemas'

/** Receives a register of accounts, laboratories or contacts, and shows line by line what taking it in would do (PA-1). */
export const uploadRegister = command({
  name: 'register.upload',
  input: UploadRegister,
  timeout: 60_000,
  async run({ actor, tx, input: { kind, fileName, file }, now, record }) {
    const read = readRegister(kind, file)
    if ('problem' in read) throw new ValidationError({ file: read.problem })
    const { remarks, unknown } = read
    const lines = (await judgeLines(tx, kind, read.lines, now)).map(storedLine)
    const { id } = await tx.registerImport.create({
      data: {
        kind,
        fileName,
        status: 'previewed',
        lines: asJson(lines),
        totalLines: lines.length,
        summary: { remarks, unknown },
        receivedBy: userOf(actor),
        receivedAt: now,
      },
      select: { id: true },
    })
    record({ type: 'registerImport', id, after: { fileName, lines: lines.length } })
    return { id }
  },
})
