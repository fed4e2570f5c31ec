import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { TRAIL } from '../../../trail'
import { addStandardAction } from '../../actions'
import { StandardForm } from './standard-form'

export const metadata: Metadata = { title: 'Tilføj en standard' }

const LIST = '/indstillinger/certificering/standarder'

export default async function AddStandardPage() {
  if (!may((await here()).actor, 'standard.add')) forbidden()
  return (
    <>
      <PageHead
        title="Tilføj en standard"
        lead="Derefter kan leverandørerne bestille test efter den, og den kan gøres til et krav. Nævner MedComs godkendelsesliste den senere, er det den samme."
        trail={[...TRAIL.certification, { label: 'Standarder', href: LIST }]}
      />
      <StandardForm action={addStandardAction} initial={initialState()} back={LIST} />
    </>
  )
}
