import type { Metadata } from 'next'
import { NotePage } from '../../../note-page'
import { crumbs, systemOf, type Params } from '../system'

export const metadata: Metadata = { title: 'Internt notat' }

export default async function SystemNotePage({ params }: Params) {
  const { id } = await params
  return <NotePage subjectType="system" id={id} trail={[...crumbs(await systemOf(id))]} />
}
