import { notFound } from 'next/navigation'
import { draftOf } from '../../../draft'

export type PartParams = { params: Promise<{ id: string; nr: string }> }

/** The part of a draft at the address's place, and the draft. */
export async function partOf({ params }: PartParams) {
  const { id, nr } = await params
  const draft = await draftOf(id, 'template.changeVersion')
  const part = draft.parts.find(({ position }) => String(position) === nr)
  if (!part) notFound()
  return { draft, part }
}
