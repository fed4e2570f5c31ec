import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { LookUpPage } from './look-up-page'

export const metadata: Metadata = { title: 'Opslag' }

export default async function Page() {
  const { actor } = await here()
  if (!may(actor, 'number.lookUp')) forbidden()
  return <LookUpPage />
}
