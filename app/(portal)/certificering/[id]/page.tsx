import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { can } from '@/lib/certification/rules'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { STATUS_WORDS } from '@/lib/systems/approval-words'
import { here } from '@/lib/web/request'
import {
  CertificationHead,
  certificationOf,
  titleOf,
  type Params,
  type ShownCertification,
} from './certification'
import { Course } from './course'
import { Files } from './files'
import { NextStepPanel } from './next-step-panel'

export const generateMetadata = titleOf

export default async function CertificationPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const one = await certificationOf(id)
  const attach = mayAttach(one, actor) && (
    <ButtonLink href={`/certificering/${id}/vedhaeft`} look="secondary" small>
      Vedhæft en fil
    </ButtonLink>
  )
  return (
    <>
      <CertificationHead id={id} tab="" />
      <NextStepPanel one={one} actor={actor} />
      <Section title="Certificeringen">
        <DescriptionList items={factsOf(one)} />
      </Section>
      <Section title="Protokol og certifikat" actions={attach}>
        {one.files.length > 0 ? (
          <Files one={one} />
        ) : (
          <EmptyState title="Ingen filer endnu" level={3}>
            Protokollen vedhæftes, når der er testet. Uden den kan MedCom ikke afgøre, om systemet er
            godkendt.
          </EmptyState>
        )}
      </Section>
      <Section title="Forløb" lead="Hvad der er gjort: hvem, hvornår og med hvilke ord.">
        <Course one={one} />
      </Section>
      <OtherDeeds one={one} actor={actor} />
    </>
  )
}

/** The vendor brings protocols while it is open; MedCom whatever it has, also later. */
function mayAttach({ state, isOpen }: ShownCertification, actor: Actor): boolean {
  return may(actor, 'certification.attach') && state !== 'withdrawn' && (isOpen || isStaff(actor))
}

function factsOf(one: ShownCertification) {
  const { system, systemVersion, standard, direction, vendor, plannedOn, plan, approvedOn, expiresOn } = one
  const day = (term: string, date: string | null) => (date ? [{ term, value: formatDate(date) }] : [])
  const text = (term: string, words: string) => (words ? [{ term, value: words }] : [])
  return [
    {
      term: 'System',
      value: <Link href={`/systemer/${system.id}/certificering`}>{system.name}</Link>,
    },
    { term: 'Version', value: systemVersion?.label ?? 'Uanset version' },
    { term: 'Leverandør', value: <Link href={`/leverandoerer/${vendor.id}`}>{vendor.name}</Link> },
    {
      term: 'Standard',
      value: [standard.name, standard.version ? `${standard.code} (${standard.version})` : standard.code]
        .filter(Boolean)
        .join(', '),
    },
    { term: 'Kanal', value: direction === 'send' ? 'Sende' : 'Modtage' },
    { term: 'Bestilt', value: formatDate(one.orderedAt) },
    ...text('Besked til MedCom', one.message),
    ...day(one.state === 'ordered' ? 'Foreslået testdag' : 'Testdag', plannedOn),
    ...text('Plan for testen', plan),
    ...day('Godkendt fra', approvedOn),
    ...(approvedOn
      ? [{ term: 'Gælder til og med', value: expiresOn ? formatDate(expiresOn) : 'Indtil videre' }]
      : []),
    ...text('MedComs bemærkning', one.decision),
    { term: 'MedComs liste siger', value: <Listed one={one} /> },
    ...(one.newer
      ? [
          {
            term: 'Bestilt igen',
            value: <Link href={`/certificering/${one.newer.id}`}>{one.newer.number}</Link>,
          },
        ]
      : []),
  ]
}

function Listed({ one: { listed, system } }: { one: ShownCertification }) {
  if (!listed) return <>Intet svar på den liste, der er taget i brug</>
  return (
    <>
      <Badge state={STATUS_WORDS[listed.status]} /> siden{' '}
      <Link href={`/systemer/${system.id}/godkendelser`}>{formatDate(listed.since)}</Link>
    </>
  )
}

/** What else may be done to it now: quieter than the next step. */
function OtherDeeds({ one: { id, state }, actor }: { one: ShownCertification; actor: Actor }) {
  const deeds = [
    { verb: 'certification.changeExpiry', deed: 'changeExpiry', page: 'udloeb', label: 'Ændr udløb' },
    {
      verb: 'certification.withdraw',
      deed: 'withdraw',
      page: 'traek-tilbage',
      label: 'Træk bestillingen tilbage',
    },
  ] as const
  const open = deeds.filter(({ verb, deed }) => can(deed, state) && may(actor, verb))
  if (open.length === 0) return null
  return (
    <div data-noprint="" className="mt-10">
      <Section title="Andet, du kan gøre">
        <div className="flex flex-wrap gap-3">
          {open.map(({ page, label }) => (
            <ButtonLink key={page} href={`/certificering/${id}/${page}`} look="secondary" small>
              {label}
            </ButtonLink>
          ))}
        </div>
      </Section>
    </div>
  )
}
