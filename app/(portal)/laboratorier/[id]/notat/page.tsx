import type { Metadata } from 'next'
import { NotePage } from '../../../note-page'
import { crumbs, laboratoryOf, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Internt notat' }

export default async function LaboratoryNotePage({ params }: Params) {
  const { id } = await params
  return <NotePage subjectType="laboratory" id={id} trail={[...crumbs(await laboratoryOf(id))]} />
}
