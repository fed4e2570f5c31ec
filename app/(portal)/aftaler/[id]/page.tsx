import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { can, type AgreementState } from '@/lib/agreements/rules'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { RegisterNumber } from '../../leverandoerer/columns'
import { Course } from './course'
import { AgreementFrame, agreementOf, titleOf, type Params, type ShownAgreement } from './frame'
import { NewestDocuments } from './newest-documents'
import { NextStepPanel } from './next-step-panel'
import { People } from './people'

export const generateMetadata = titleOf

export default async function AgreementPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const agreement = await agreementOf(id)
  return (
    <>
      <AgreementFrame id={id} tab="" />
      <NextStepPanel agreement={agreement} actor={actor} />
      <Section title="Aftalen">
        <DescriptionList items={factsOf(agreement)} />
      </Section>
      <Section title="Hvem kan underskrive">
        <People agreement={agreement} staff={isStaff(actor)} />
      </Section>
      {agreement.documents.length > 0 && (
        <Section title="Nyeste dokumenter">
          <NewestDocuments agreement={agreement} />
        </Section>
      )}
      <Section title="Forløb" lead="Hver tilstand, aftalen har været i: hvem, hvornår og hvorfor.">
        <Course agreement={agreement} />
      </Section>
      <div data-noprint="">
        <OtherDeeds agreement={agreement} actor={actor} />
      </div>
    </>
  )
}

/** States in which it matters by when the vendor signs, or that it did not. */
const UNSIGNED: readonly AgreementState[] = ['draft', 'sent', 'lapsed']

function factsOf(agreement: ShownAgreement) {
  const {
    vendor,
    administrator,
    template,
    state,
    drawsAlready,
    signBy,
    inForceFrom,
    inForceOn,
    endsOn,
    message,
  } = agreement
  const day = (term: string, date: string | null) => (date ? [{ term, value: formatDate(date) }] : [])
  return [
    { term: 'Aftalenummer', value: agreement.number },
    { term: 'Leverandør', value: <Party {...vendor} /> },
    { term: 'Forvaltende part', value: <Party {...administrator} /> },
    {
      term: 'Tekst',
      value: (
        <Link href={`/aftaler/skabeloner/${template.versionId}`}>
          {template.name}, version {template.number}
        </Link>
      ),
    },
    { term: 'Trækker allerede numre', value: drawsAlready ? 'Ja: kravene har frister' : 'Nej' },
    ...day('Sidste dag til underskrift', UNSIGNED.includes(state) ? signBy : null),
    ...(inForceOn ? [] : day('Træder tidligst i kraft', inForceFrom)),
    ...day('Trådte i kraft', inForceOn),
    ...day('Sidste gyldige dag', endsOn),
    { term: 'Opsigelsesvarsel', value: `${template.terminationMonths} måneder` },
    ...(message ? [{ term: 'Besked til leverandøren', value: message }] : []),
  ]
}

function Party({ id, name, ...numbers }: ShownAgreement['vendor']) {
  return (
    <>
      <Link href={`/leverandoerer/${id}`}>{name}</Link>
      {(numbers.cvr || numbers.foreignRegistration) && (
        <>
          {numbers.cvr ? ', CVR ' : ', '}
          <RegisterNumber {...numbers} />
        </>
      )}
    </>
  )
}

/** What else may be done to it now: quieter than the next step. */
function OtherDeeds({ agreement: { id, state }, actor }: { agreement: ShownAgreement; actor: Actor }) {
  const deeds = [
    { verb: 'agreement.recall', deed: 'recall', page: 'kald-tilbage', label: 'Kald tilbage og ret' },
    {
      verb: 'agreement.registerSigned',
      deed: 'registerSigned',
      page: 'underskrevet',
      label: 'Registrér underskrevet aftale',
    },
    { verb: 'agreement.withdraw', deed: 'withdraw', page: 'traek-tilbage', label: 'Træk aftalen tilbage' },
    { verb: 'agreement.decline', deed: 'decline', page: 'afvis', label: 'Afvis aftalen' },
    { verb: 'notice.terminate', deed: 'terminate', page: 'opsig', label: 'Opsig aftalen' },
  ] as const
  const open = deeds.filter(({ verb, deed }) => can(deed, state) && may(actor, verb))
  if (open.length === 0) return null
  return (
    <Section title="Andet, du kan gøre">
      <div className="flex flex-wrap gap-3">
        {open.map(({ page, label }) => (
          <ButtonLink key={page} href={`/aftaler/${id}/${page}`} look="secondary" small>
            {label}
          </ButtonLink>
        ))}
      </div>
    </Section>
  )
}
