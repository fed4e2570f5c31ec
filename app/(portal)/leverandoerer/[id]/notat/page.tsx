import type { Metadata } from 'next'
import { NotePage } from '../../../note-page'
import { crumbs, organisationOf, type Params } from '../organisation'

export const metadata: Metadata = { title: 'Internt notat' }

export default async function OrganisationNotePage({ params }: Params) {
  const { id } = await params
  return <NotePage subjectType="organisation" id={id} trail={[...crumbs(await organisationOf(id))]} />
}
