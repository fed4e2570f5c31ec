import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { formatCount, formatShort } from '@/lib/format'
import { listSecondFactors } from '@/lib/people'
import { FACTOR_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../deed-form'
import { newCodesAction } from './actions'
import { RemoveFactorDeed, RemoveFactorText } from './fjern/[id]/remove-factor'

/** What one shows as the second step of signing in, and the codes for the day it is lost. */
export async function SecondFactors() {
  const { factors, recoveryCodesLeft, required, freshFactor } = show(
    await listSecondFactors(await here(), {}),
  )
  const mayRemove = factors.length > 1 || !required
  const add = '/log-ind/opret-kode?til=/min-profil'
  return (
    <Section
      title="Godkendelse i to trin"
      lead={
        required
          ? 'Du skal bruge det, fordi du er administrator eller har ret til at underskrive.'
          : 'Den, der kun har adgang til din mail, kan så ikke logge ind som dig. Det er frivilligt for dig.'
      }
      actions={
        <ButtonLink href={add} look="secondary" small>
          {factors.length === 0 ? 'Sæt op' : 'Tilføj en mere'}
        </ButtonLink>
      }
    >
      <DataTable
        caption="Dine godkendelser i to trin"
        rows={factors}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Navn', cell: ({ name }) => name },
          { key: 'kind', header: 'Slags', cell: ({ kind }) => FACTOR_WORDS[kind] },
          { key: 'from', header: 'Sat op', cell: ({ createdAt }) => formatShort(createdAt) },
          {
            key: 'used',
            header: 'Sidst brugt',
            cell: ({ lastUsedAt }) => (lastUsedAt ? formatShort(lastUsedAt) : 'Aldrig'),
          },
          {
            key: 'remove',
            header: 'Handling',
            cell: ({ id, name }) => (
              <span className="flex flex-wrap gap-2">
                <ButtonLink href={`/min-profil/omdoeb/${id}`} look="secondary" small>
                  Omdøb<span className="sr-only"> {name}</span>
                </ButtonLink>
                {mayRemove && (
                  <ConfirmLink
                    href={`/min-profil/fjern/${id}`}
                    trigger={
                      <>
                        Fjern<span className="sr-only"> {name}</span>
                      </>
                    }
                    small
                    title={`Fjern ${name}?`}
                    deed={<RemoveFactorDeed id={id} />}
                  >
                    <RemoveFactorText name={name} />
                  </ConfirmLink>
                )}
              </span>
            ),
          },
        ]}
        empty={<p className="text-ink-soft">Du har ikke sat godkendelse i to trin op.</p>}
      />
      {factors.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <p>Du har {formatCount(recoveryCodesLeft, 'genoprettelseskode', 'genoprettelseskoder')} tilbage.</p>
          <DeedForm action={newCodesAction} id="koder" label="Lav nye koder" />
        </div>
      )}
      {factors.length > 0 && !freshFactor && (
        <div className="mt-4">
          <Alert
            title="Vis, at det er dig, før du ændrer noget her"
            level={3}
            action={
              <ButtonLink href="/log-ind/kode?til=/min-profil" look="secondary" small>
                Vis det andet trin
              </ButtonLink>
            }
          >
            Det er mere end fem minutter siden, du sidst viste det.
          </Alert>
        </div>
      )}
    </Section>
  )
}
