import { initialState } from '@/components/form/state'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { Progress } from '@/components/ui/progress'
import { showSetup } from '@/lib/agreements'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../../deed-form'
import { AgreementFrame, titleOf, type Params } from '../frame'
import { planAction, putInForceAction } from './actions'
import { PlanForm } from './plan-form'
import { PlanTable } from './plan-table'
import { Point, type Setup } from './point'

export const generateMetadata = titleOf

export default async function ChecklistPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const setup = show(await showSetup(context, { id }))
  return (
    <>
      <AgreementFrame id={id} tab="tjekliste" />
      {setup.items.length === 0 ? (
        <EmptyState title="Ingen tjekliste">
          {setup.state === 'draft' || setup.state === 'sent' || setup.state === 'signedByVendor'
            ? 'Tjeklisten laves af aftalens krav, når begge parter har underskrevet.'
            : 'Aftalens skabelon har ingen krav, der skal følges op på.'}
        </EmptyState>
      ) : (
        <Checklist id={id} setup={setup} actor={context.actor} />
      )}
    </>
  )
}

const UNDER_WAY = ['settingUp', 'inForce', 'terminated']

function Checklist({ id, setup, actor }: { id: string; setup: Setup; actor: Actor }) {
  const { items, plans, state, today } = setup
  const underWay = UNDER_WAY.includes(state)
  const points = (some: Setup['items'], canReopen: boolean) => (
    <ul className="border-b border-line">
      {some.map((item) => (
        <Point key={item.id} {...{ item, agreementId: id, today, underWay, canReopen, actor }} />
      ))}
    </ul>
  )
  const gates = items.filter(({ gate }) => gate)
  const dated = items.filter(({ gate }) => !gate)
  const settled = items.filter((item) => item.state !== 'open').length
  const open = gates.filter((item) => item.state === 'open').length
  return (
    <>
      <Progress
        label="Tjekliste"
        value={settled}
        max={items.length}
        text={`${settled} af ${items.length} punkter er på plads`}
      />
      {state === 'settingUp' && open === 0 && <Ready id={id} setup={setup} actor={actor} />}
      {gates.length > 0 && (
        <Section title="Før tilslutning" lead="Skal være på plads, før aftalen kan træde i kraft.">
          {points(gates, state === 'settingUp')}
        </Section>
      )}
      {dated.length > 0 && (
        <Section title="Med en frist" lead="Holder ikke aftalen tilbage, men skal nås inden datoen.">
          {points(dated, true)}
        </Section>
      )}
      <FirstDraws id={id} plans={plans} edits={underWay && may(actor, 'firstDraw.plan')} />
    </>
  )
}

/** Nothing holds it back: whose turn it is, and the deed. */
function Ready({ id, setup, actor }: { id: string; setup: Setup; actor: Actor }) {
  const { inForceFrom, today } = setup
  const byItself = inForceFrom !== null && inForceFrom > today
  return (
    <div className="mt-8">
      <Alert
        kind="success"
        title={byItself ? `Træder i kraft den ${formatDate(inForceFrom)}` : 'Klar til at træde i kraft'}
        action={
          !byItself &&
          may(actor, 'agreement.putInForce') && (
            <DeedForm
              action={putInForceAction}
              id="i-kraft"
              fields={{ id }}
              label="Sæt aftalen i kraft"
              look="primary"
              small={false}
            />
          )
        }
      >
        {byItself
          ? 'Alt før tilslutning er på plads. Portalen sætter aftalen i kraft på dagen og sender en mail.'
          : 'Alt før tilslutning er på plads. Når MedCom sætter aftalen i kraft, får leverandøren en mail, og fristerne begynder.'}
      </Alert>
    </div>
  )
}

function FirstDraws({ id, plans, edits }: { id: string; plans: Setup['plans']; edits: boolean }) {
  const { lines: all, version } = plans
  // Who draws already needs no plan of a first draw.
  const lines = all.filter(({ hasDrawn, plan }) => plan !== null || !hasDrawn)
  const drawing = all.length - lines.length
  return (
    <Section
      id="foerste-traekning"
      title="Første trækning"
      lead="Den første trækning er på omkring et halvt års prøvenumre. Aftal størrelse og dag med hvert laboratorium."
    >
      {drawing > 0 && (
        <p className="mb-6 max-w-text">
          {formatCount(drawing, 'laboratorium', 'laboratorier')} har allerede trukket og skal ikke have en
          plan.
        </p>
      )}
      {all.length === 0 ? (
        <EmptyState title="Ingen laboratorier endnu" level={3}>
          Leverandøren har ingen åbne laboratorier. De knyttes til på laboratoriets side.
        </EmptyState>
      ) : lines.length === 0 ? null : (
        <>
          {edits && (
            <div data-noprint="">
              <PlanForm
                action={planAction}
                initial={initialState({ id, version: String(version), ...valuesOf(lines) })}
                lines={lines.map(({ laboratoryId, name, halfYear, hasDrawn }) => ({
                  laboratoryId,
                  name,
                  hint:
                    [
                      hasDrawn && 'Har allerede trukket.',
                      halfYear && `Et halvt år er omkring ${formatNumber(halfYear)} numre.`,
                    ]
                      .filter(Boolean)
                      .join(' ') || null,
                }))}
              />
            </div>
          )}
          {/* On paper one reads the plans; there is nothing to fill in. */}
          <div className={edits ? 'hidden print:block' : undefined}>
            <PlanTable lines={lines} />
          </div>
        </>
      )}
    </Section>
  )
}

function valuesOf(lines: Setup['plans']['lines']) {
  return Object.fromEntries(
    lines.flatMap(({ plan }, index) =>
      plan
        ? [
            [`plans.${index}.size`, formatNumber(plan.size)],
            [`plans.${index}.plannedOn`, plan.plannedOn],
            [`plans.${index}.agreedWith`, plan.agreedWith],
          ]
        : [],
    ),
  )
}
