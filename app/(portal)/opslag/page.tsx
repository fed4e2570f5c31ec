import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { LookUpForm } from './look-up-form'

export const metadata: Metadata = { title: 'Opslag' }

export default async function LookUpPage() {
  const { actor } = await here()
  if (!may(actor, 'number.lookUp')) forbidden()
  return (
    <>
      <PageHead title="Opslag" lead="Scan et prøvenummer, og se med det samme, hvem der har trukket det." />
      <LookUpForm initial={{ latest: null, earlier: [] }} />
    </>
  )
}
