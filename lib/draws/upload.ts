import { randomUUID } from 'node:crypto'
import { command } from '@/lib/door'
import { actorId } from '@/lib/door/actor'
import { previewOf } from './preview'
import { UploadDraws } from './schemas'
import { readUpload } from './upload-lines'

/** Receives a CSV file of the draw log and shows what taking it in would do; nothing is taken in before it is applied. */
export const uploadDraws = command({
  name: 'drawLog.upload',
  input: UploadDraws,
  timeout: 60_000,
  async run({ actor, tx, input: { fileName, file }, now, record }) {
    const bytes = Buffer.from(file)
    // A second click, or the same file in two tabs, leads to the one preview.
    const [waiting] = await tx.$queryRaw<{ id: string }[]>`
      select id from draw_batch where status = 'previewed' and file = ${bytes} limit 1`
    if (waiting) return { id: waiting.id, known: true }
    const id = randomUUID()
    const upload = readUpload(file, id)
    const preview = await previewOf(tx, upload, now)
    await tx.drawBatch.create({
      data: {
        id,
        source: 'upload',
        fileName,
        status: 'previewed',
        totalLines: upload.lines.length,
        file: bytes,
        summary: { preview: { ...preview } } as object,
        receivedBy: actorId(actor) ?? '',
        receivedAt: now,
      },
      select: { id: true },
    })
    record({ type: 'drawBatch', id, after: { fileName, lines: upload.lines.length } })
    return { id, known: false }
  },
})
