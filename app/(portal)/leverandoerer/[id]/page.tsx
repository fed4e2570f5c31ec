import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { COUNTRIES, ROLE_WORDS } from '@/lib/parties/words'
import { here } from '@/lib/web/request'
import { InternalNote } from '../../internal-note'
import { Periods } from '../../periods'
import { RegisterNumber } from '../columns'
import { OrganisationHead, organisationOf, titleOf, type Params } from './organisation'

export const generateMetadata = titleOf

export default async function OrganisationPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const organisation = await organisationOf(id)
  const base = `/leverandoerer/${id}`
  const own = actor.kind === 'user' && (actor.vendorId === null || actor.vendorId === id)
  const mayRoles = may(actor, 'organisation.giveRole')
  return (
    <>
      <OrganisationHead id={id} tab="" />
      {mayRoles && !organisation.cvr && !organisation.foreignRegistration && (
        <Alert
          kind="warning"
          title="CVR-nummeret mangler"
          action={<Link href={`${base}/rediger`}>Skriv det nu</Link>}
        >
          Parten kom ind med MedComs godkendelsesliste, som kun har navne. En aftale kan først laves med et
          CVR-nummer.
        </Alert>
      )}
      <Section title="Organisationen">
        <DescriptionList
          items={[
            {
              term: organisation.country === 'DK' ? 'CVR-nummer' : 'Registreringsnummer',
              value: <RegisterNumber {...organisation} />,
            },
            { term: 'Land', value: COUNTRIES[organisation.country] ?? organisation.country },
            { term: 'GLN-nummer (EAN)', value: organisation.gln && <Mono>{organisation.gln}</Mono> },
            { term: 'Adresse', value: addressOf(organisation) },
            { term: 'Navn i godkendelseslisten', value: organisation.listedName ?? 'Står ikke på listen' },
          ]}
        />
      </Section>
      <Section
        title="Support til brugerne"
        lead="Den første, en bruger kontakter. Vises ved hvert opslag for brugerne på partens laboratorier."
        actions={
          own &&
          may(actor, 'organisation.changeSupport') && (
            <ButtonLink href={`${base}/support`} look="secondary" small>
              Ret support
            </ButtonLink>
          )
        }
      >
        <DescriptionList
          items={[
            { term: 'Kontakt', value: organisation.supportName },
            { term: 'Telefon', value: organisation.supportPhone },
            {
              term: 'Mail',
              value: organisation.supportEmail && (
                <a href={`mailto:${organisation.supportEmail}`}>{organisation.supportEmail}</a>
              ),
            },
            { term: 'Åbningstid', value: organisation.supportHours },
            {
              term: 'Hjemmeside',
              value: organisation.website && (
                <a href={organisation.website} rel="noreferrer">
                  {organisation.website}
                </a>
              ),
            },
          ]}
        />
      </Section>
      <Section
        title="Roller"
        lead="Hvad organisationen er for NPN-servicen, og hvornår."
        actions={
          mayRoles && (
            <ButtonLink href={`${base}/roller/ny`} look="secondary" small>
              Giv en rolle
            </ButtonLink>
          )
        }
      >
        <Periods
          caption={`Roller for ${organisation.name}`}
          what="Rolle"
          today={organisation.today}
          periods={organisation.roles.map((role) => ({ ...role, what: ROLE_WORDS[role.kind] }))}
          {...(mayRoles && {
            action: ({ id: role, validTo }) =>
              validTo === null ? <Link href={`${base}/roller/${role}`}>Afslut</Link> : '–',
          })}
        />
      </Section>
      <InternalNote id={id} editHref={`${base}/notat`} />
    </>
  )
}

function addressOf({
  address,
  postalCode,
  city,
}: {
  address: string | null
  postalCode: string | null
  city: string | null
}) {
  return [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
