import { PageHead } from '@/components/layout/page-head'
import { here } from '@/lib/web/request'
import { EarlyScans } from './early-scans'
import { LookUpForm } from './look-up-form'
import type { LookUpState } from './state'

/** The look-up with its field, with or without an answer to begin with. */
export async function LookUpPage({ initial }: { initial?: LookUpState }) {
  const { actor } = await here()
  // Laboratories turn to their vendor, and only vendors to MedCom (bilag 1, 9.1).
  const turnsToMedCom = actor.kind === 'user' && actor.role !== 'laboratoryUser'
  return (
    <>
      <PageHead title="Opslag" lead="Scan et prøvenummer, og se med det samme, hvem der har trukket det." />
      <EarlyScans />
      <LookUpForm
        initial={initial}
        elseAsk={turnsToMedCom ? 'skriv til NPN@medcom.dk.' : 'spørg jeres systemleverandør.'}
      />
    </>
  )
}
