import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { here } from '@/lib/web/request'
import { LookUpPage } from '../look-up-page'

export const metadata: Metadata = { title: 'Opslag' }

const NO_NUMBER = 'Adressen rummer ikke et prøvenummer. Scan eller skriv det i feltet.'

/** The address of one looked-up number, to be shared (NR-1). Odd addresses get the page too, and are told why. */
export default async function Page({ params }: { params: Promise<{ nr: string }> }) {
  const outcome = await lookUpNumber(await here(), { number: decode((await params).nr) })
  if (!outcome.ok && outcome.fault.kind === 'forbidden') forbidden()
  const latest = outcome.ok ? outcome.value : { message: NO_NUMBER }
  return <LookUpPage initial={{ latest, earlier: [] }} />
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
