import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { showApproval, showMany } from '@/lib/accounts'
import { ENVIRONMENT_WORDS } from '@/lib/accounts/words'
import { formatCount, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RefreshWhile } from '../../../traekninger/indlaes/[id]/refresh-while'
import { applyAction, discardAction } from '../actions'
import { BadRows, GoodRows, ResultRows } from './rows'

export const metadata: Metadata = { title: 'Rækker med konti' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function ManyAccountsBatchPage({ params }: Props) {
  const context = await here()
  const batch = show(await showMany(context, await params))
  const approval = show(await showApproval(context, {}))
  const { id, status, environment, fileName, lines, good, bad, doneLines, totalLines } = batch
  const initial = initialState({ id })
  return (
    <>
      <PageHead
        title="Rækker med konti"
        lead={`${fileName}, ${formatCount(totalLines, 'række', 'rækker')}, miljø: ${ENVIRONMENT_WORDS[environment].toLowerCase()}`}
        trail={[
          { label: 'Konti', href: '/konti' },
          { label: 'Bestil mange konti', href: '/konti/mange' },
        ]}
      />
      {status === 'previewed' && (
        <>
          <Alert kind={bad > 0 ? 'warning' : 'info'} title={previewTitle(good, bad)}>
            {bad > 0
              ? 'De rækker, der mangler noget, bestilles ikke. Ret dem, og indlæs dem igen: de gode står der så allerede.'
              : 'Intet er bestilt endnu.'}{' '}
            {good > 0 &&
              (approval[environment].includes('create')
                ? 'MedCom godkender kontiene, før de kan bruges. I får svar på mail.'
                : 'Kontiene gælder med det samme, og NPN-servicen får besked.')}
          </Alert>
          <div className="mt-6 flex flex-wrap gap-3">
            {good > 0 && (
              <Form id="bestil" action={applyAction} initial={initial} className="contents">
                <HiddenInput name="id" />
                <SubmitButton>{`Bestil ${formatCount(good, 'konto', 'konti')}`}</SubmitButton>
              </Form>
            )}
            <Form id="kasser" action={discardAction} initial={initial} className="contents">
              <HiddenInput name="id" />
              <SubmitButton look="quiet">Kassér rækkerne</SubmitButton>
            </Form>
          </div>
          {bad > 0 && (
            <Section title="Rækker, der mangler noget">
              <BadRows rows={lines.filter(({ problems }) => problems.length > 0)} />
            </Section>
          )}
          {good > 0 && (
            <Section title="Rækker, der kan bestilles">
              <GoodRows rows={lines.filter(({ problems }) => problems.length === 0)} />
            </Section>
          )}
        </>
      )}
      {status === 'applying' && (
        <>
          <RefreshWhile />
          <Progress
            label="Kontiene bestilles"
            value={doneLines}
            max={totalLines}
            text={`${formatNumber(doneLines)} af ${formatNumber(totalLines)} rækker`}
          />
          <p className="mt-3 max-w-text">
            Du kan lukke siden imens. <a href={`/konti/mange/${id}`}>Opdatér</a>
          </p>
          <div className="mt-6">
            <Form id="fortsaet" action={applyAction} initial={initial}>
              <HiddenInput name="id" />
              <SubmitButton look="secondary">Fortsæt, hvis den er gået i stå</SubmitButton>
            </Form>
          </div>
        </>
      )}
      {status === 'applied' && (
        <>
          <Alert
            kind="success"
            title={`${formatCount(lines.filter(({ made }) => made).length, 'konto', 'konti')} er bestilt`}
          >
            {bad > 0 &&
              `${formatCount(bad, 'række', 'rækker')} manglede noget og er ikke bestilt. De står nederst.`}
          </Alert>
          <div className="mt-6">
            <ButtonLink href="/konti?afventer=medcom" look="secondary">
              Se det, der afventer MedCom
            </ButtonLink>
          </div>
        </>
      )}
      {(status === 'applied' || status === 'applying') && (
        <Section title="Rækkerne">
          <ResultRows rows={lines} />
        </Section>
      )}
      {status === 'discarded' && <p className="max-w-text">Rækkerne blev kasseret, før noget var bestilt.</p>}
    </>
  )
}

function previewTitle(good: number, bad: number): string {
  const can = `${formatCount(good, 'konto', 'konti')} kan bestilles`
  return bad > 0 ? `${can}, og ${formatCount(bad, 'række', 'rækker')} mangler noget` : can
}
