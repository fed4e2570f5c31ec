import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Details } from '@/components/ui/details'
import { Progress } from '@/components/ui/progress'
import { may } from '@/lib/door/policy'
import { formatCount, formatNumber } from '@/lib/format'
import { showRegister } from '@/lib/registers'
import { KIND_WORDS, STATUS_WORDS } from '@/lib/registers/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RefreshWhile } from '../../../traekninger/indlaes/[id]/refresh-while'
import { applyAction, discardAction } from '../actions'
import { PreviewLines, ResultLines } from './lines'

export const metadata: Metadata = { title: 'Fil med registret' }

interface Props {
  params: Promise<{ id: string }>
}

/** Rows shown of what is good; faults are shown all. */
const SHOWN = 200

export default async function RegisterFilePage({ params }: Props) {
  const context = await here()
  const file = show(await showRegister(context, await params))
  const { status, kind, lines, counts } = file
  const faults = lines.filter(({ change }) => change === 'fault')
  const rest = lines.filter(({ change }) => change !== 'fault' && change !== 'unchanged')
  const mayApply = may(context.actor, 'register.apply')
  return (
    <>
      <PageHead
        title="Fil med registret"
        lead={`${file.fileName}: ${KIND_WORDS[kind].toLowerCase()}, ${formatCount(file.totalLines, 'linje', 'linjer')}. ${STATUS_WORDS[status]}.`}
        trail={[
          { label: 'Konti', href: '/konti' },
          { label: 'Dagens register', href: '/konti/register' },
        ]}
      />
      {status === 'previewed' && (
        <>
          {file.renewedAt && (
            <Alert kind="warning" title="Registret er ændret, siden filen først blev vist">
              Intet er indlæst. Listen her viser, hvad filen gør nu.
            </Alert>
          )}
          <Alert kind={counts.fault > 0 ? 'warning' : 'info'} title={summary(counts)}>
            {counts.fault > 0
              ? 'Linjer med fejl tages ikke ind. Ret dem i regnearket, og indlæs det igen: de gode linjer er så uændrede.'
              : 'Intet er indlæst endnu.'}
          </Alert>
          {mayApply && <Decide id={file.id} count={counts.new + counts.changed} />}
          <Remarks remarks={file.remarks} unknown={file.unknown} />
        </>
      )}
      {status === 'applying' && <Applying id={file.id} done={file.doneLines} total={file.totalLines} />}
      {status === 'applied' && (
        <Alert kind={file.failed + counts.fault > 0 ? 'warning' : 'success'} title="Filen er indlæst">
          {lines.length === 0
            ? 'Linjerne er slettet, da deres tid var gået.'
            : file.failed + counts.fault > 0
              ? `${formatCount(file.failed + counts.fault, 'linje', 'linjer')} blev ikke taget ind. De står først.`
              : 'Alle linjer er taget ind.'}
        </Alert>
      )}
      {status === 'discarded' && <p className="max-w-text">Filen blev kasseret, før noget var indlæst.</p>}
      {faults.length > 0 && (
        <Section title="Linjer med fejl">
          <PreviewLines caption="Linjer med fejl" lines={faults} />
        </Section>
      )}
      {status !== 'previewed' && file.failed > 0 && (
        <Section title="Linjer, der ikke kunne indlæses">
          <ResultLines kind={kind} lines={rest.filter(({ failed }) => failed)} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section
          title={status === 'previewed' ? 'Linjer, der indlæses' : 'Linjer'}
          {...(rest.length > SHOWN && { lead: `De første ${SHOWN} af ${formatNumber(rest.length)}.` })}
        >
          {status === 'previewed' ? (
            <PreviewLines caption="Linjer, der indlæses" lines={rest.slice(0, SHOWN)} />
          ) : (
            <ResultLines kind={kind} lines={rest.slice(0, SHOWN)} />
          )}
        </Section>
      )}
    </>
  )
}

function summary(counts: { new: number; changed: number; unchanged: number; joined: number; fault: number }) {
  const parts = [
    counts.new > 0 && formatCount(counts.new, 'ny', 'nye'),
    counts.changed > 0 && `${formatNumber(counts.changed)} ændres`,
    counts.unchanged > 0 && formatCount(counts.unchanged, 'uændret', 'uændrede'),
    counts.joined > 0 && `${formatNumber(counts.joined)} lægges sammen`,
    counts.fault > 0 && `${formatNumber(counts.fault)} med fejl`,
  ].filter(Boolean)
  return parts.join(', ')
}

function Decide({ id, count }: { id: string; count: number }) {
  const initial = initialState({ id })
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {count > 0 && (
        <Form id="indlaes" action={applyAction} initial={initial} className="contents">
          <HiddenInput name="id" />
          <SubmitButton>{`Indlæs ${formatCount(count, 'linje', 'linjer')}`}</SubmitButton>
        </Form>
      )}
      <Form id="kasser" action={discardAction} initial={initial} className="contents">
        <HiddenInput name="id" />
        <SubmitButton look="quiet">Kassér filen</SubmitButton>
      </Form>
    </div>
  )
}

function Applying({ id, done, total }: { id: string; done: number; total: number }) {
  return (
    <>
      <RefreshWhile />
      <Progress
        label="Linjerne indlæses"
        value={done}
        max={total}
        text={`${formatNumber(done)} af ${formatNumber(total)} linjer`}
      />
      <p className="mt-3 max-w-text">
        Du kan lukke siden imens. <a href={`/konti/register/${id}`}>Opdatér</a>
      </p>
      <div className="mt-6">
        <Form id="fortsaet" action={applyAction} initial={initialState({ id })}>
          <HiddenInput name="id" />
          <SubmitButton look="secondary">Fortsæt, hvis den er gået i stå</SubmitButton>
        </Form>
      </div>
    </>
  )
}

function Remarks({ remarks, unknown }: { remarks: string[]; unknown: string[] }) {
  const texts = [
    ...(unknown.length > 0 ? [`Kolonner, der ikke bruges: ${unknown.join(', ')}.`] : []),
    ...remarks.slice(0, 20),
  ]
  if (texts.length === 0) return null
  return (
    <div className="mt-6 max-w-text">
      <Details summary="Om filen">
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
