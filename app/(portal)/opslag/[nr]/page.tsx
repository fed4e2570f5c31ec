import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { here } from '@/lib/web/request'
import { LookUpForm } from '../look-up-form'

export const metadata: Metadata = { title: 'Opslag' }

/** The address of one looked-up number, to be shared (NR-1). Odd addresses get the page too, and are told why. */
export default async function NumberPage({ params }: { params: Promise<{ nr: string }> }) {
  const outcome = await lookUpNumber(await here(), { number: decode((await params).nr) })
  const latest = outcome.ok ? outcome.value : { message: 'Adressen rummer ikke et prøvenummer. Scan det her.' }
  return (
    <>
      <PageHead title="Opslag" lead="Scan et prøvenummer, og se med det samme, hvem der har trukket det." />
      <LookUpForm initial={{ latest, earlier: [] }} />
    </>
  )
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
