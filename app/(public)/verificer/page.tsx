import type { Metadata } from 'next'
import { ErrorSummary } from '@/components/form/error-summary'
import { FileInput } from '@/components/form/file-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Section } from '@/components/layout/section'
import { Details } from '@/components/ui/details'
import type { SealFinding } from '@/lib/documents'
import { verifyDocument } from '@/lib/documents'
import { environmentWord } from '@/lib/web/environment'
import { keptOnce } from '@/lib/web/once'
import { hereAnonymous } from '@/lib/web/request'
import { refusal } from '@/lib/web/upload'
import { Answer } from './answer'

export const metadata: Metadata = { title: 'Kontrollér et dokument' }

type Query = Promise<Record<string, string | string[] | undefined>>

/** Whether a document is one of ours and unchanged (AG-3). Public, since a document is shown to others. */
export default async function VerifyPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams
  const asked = await askedOf(query)
  const outcome = asked && (await verifyDocument(await hereAnonymous(), { hash: asked.hash }))
  const hashError = outcome && !outcome.ok && !asked.seal ? messageOf(outcome.fault) : undefined
  const fileError = await refusal({ afvist: query.afvist })
  const faults = [
    ...(fileError ? [{ fieldId: 'file', text: fileError }] : []),
    ...(hashError ? [{ fieldId: 'sha256', text: hashError }] : []),
  ]
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Kontrollér et dokument"
        lead="Se, om en aftale er dannet i NPN-portalen, og om noget i filen er ændret siden."
      />
      <ErrorSummary faults={faults} attempt={faults.length > 0 ? 1 : 0} />
      {outcome?.ok && <Answer found={outcome.value} seal={asked?.seal} />}
      <Section title="Med filen">
        <form action="/verificer/fil" method="post" encType="multipart/form-data" className="max-w-form">
          <FileInput
            name="file"
            label="Hvilken PDF vil du kontrollere?"
            hint="Højst 20 MB. Filen bliver kun set på. Den gemmes ikke."
            accept=".pdf,application/pdf"
            error={fileError}
          />
          <div className="mt-6">
            <SubmitButton>Kontrollér filen</SubmitButton>
          </div>
        </form>
      </Section>
      <Section title="Med fingeraftrykket">
        <form action="/verificer" method="get" className="max-w-form">
          <TextInput
            name="sha256"
            label="Hvad er filens SHA-256?"
            hint="64 tegn. Mellemrum, bindestreger og store bogstaver gør ingen forskel."
            value={typeof query.sha256 === 'string' ? query.sha256.slice(0, 200) : ''}
            error={hashError}
            autoComplete="off"
            spellCheck={false}
            mono
          />
          <div className="mt-6">
            <SubmitButton look="secondary">Kontrollér fingeraftrykket</SubmitButton>
          </div>
        </form>
      </Section>
      <div className="mt-10 max-w-text">
        <Details summary="Hvad siden kan og ikke kan svare på">
          <p>
            Portalen sammenligner filens fingeraftryk med de dokumenter, den selv har dannet eller taget imod.
            Er der ændret så meget som ét tegn, passer fingeraftrykket ikke. Siden viser aftalens nummer,
            slags og dato, men ikke parterne: dem kan du læse i dokumentet selv.
          </p>
        </Details>
      </div>
    </PublicShell>
  )
}

interface Asked {
  hash: string
  seal?: SealFinding
}

/** What is asked: the file that was just uploaded, or a hash that was typed or linked to. */
async function askedOf(query: Awaited<Query>): Promise<Asked | undefined> {
  if (query.fil === '1') {
    const [hash, seal] = (await keptOnce('verificer'))?.split(':') ?? []
    return hash && seal ? { hash, seal: seal as SealFinding } : undefined
  }
  return typeof query.sha256 === 'string' && query.sha256.trim() ? { hash: query.sha256 } : undefined
}

function messageOf(fault: { kind: string; message: string; fields?: Record<string, string> }): string {
  return fault.fields?.hash ?? fault.message
}
