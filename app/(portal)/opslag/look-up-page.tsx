import { PageHead } from '@/components/layout/page-head'
import { EarlyScans } from './early-scans'
import { LookUpForm } from './look-up-form'
import type { LookUpState } from './state'

/** The look-up with its field, with or without an answer to begin with. */
export function LookUpPage({ initial }: { initial?: LookUpState }) {
  return (
    <>
      <PageHead title="Opslag" lead="Scan et prøvenummer, og se med det samme, hvem der har trukket det." />
      <EarlyScans />
      <LookUpForm initial={initial} />
    </>
  )
}
