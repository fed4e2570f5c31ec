import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { Link } from '@/components/ui/link'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate, formatNumber } from '@/lib/format'
import { sorWarning } from '@/lib/text/identifiers'
import { here } from '@/lib/web/request'
import { InternalNote } from '../../internal-note'
import { LaboratoryHead, laboratoryOf, mayChange, titleOf, type Laboratory, type Params } from './laboratory'
import { Ties } from './ties'

export const generateMetadata = titleOf

export default async function LaboratoryPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const laboratory = await laboratoryOf(id)
  const base = `/laboratorier/${id}`
  const warning = laboratory.sor && isStaff(actor) ? sorWarning(laboratory.sor) : undefined
  return (
    <>
      <LaboratoryHead id={id} tab="" />
      {laboratory.former && (
        <Alert title="Laboratoriet er ikke længere jeres">
          Du ser det, I havde med laboratoriet at gøre, mens I leverede til det.
        </Alert>
      )}
      {planned(laboratory) && <Alert title="Der er planlagt et skift">{planned(laboratory)}</Alert>}
      <Section title="Laboratoriet">
        {warning && (
          <Alert kind="warning" level={3} title="Kontrollér SOR-koden">
            {warning}
          </Alert>
        )}
        <DescriptionList
          items={[
            { term: 'SOR-kode', value: laboratory.sor && <Mono>{laboratory.sor}</Mono> },
            { term: 'Kode i trækningsloggen', value: <Mono>{laboratory.code}</Mono> },
            { term: 'GLN-nummer (EAN)', value: laboratory.gln && <Mono>{laboratory.gln}</Mono> },
            { term: 'Speciale', value: laboratory.specialty },
            { term: 'Adresse', value: addressOf(laboratory) },
            {
              term: 'Prøvenumre om året',
              value:
                laboratory.yearlyProduction === null
                  ? 'Ikke oplyst, regnes ud fra trækningerne'
                  : formatNumber(laboratory.yearlyProduction),
            },
            ...(may(actor, 'laboratory.list')
              ? [
                  {
                    term: 'Trækninger',
                    value: (
                      <>
                        <Link href={`/traekninger?laboratorium=${id}`}>Se laboratoriets trækninger</Link>
                        {may(actor, 'readiness.canDraw') && (
                          <>
                            {' · '}
                            <Link href={`/kan-traekke?laboratorium=${id}`}>Kan laboratoriet trække?</Link>
                          </>
                        )}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Ties laboratory={laboratory} actor={actor} />
      <InternalNote id={id} editHref={`${base}/notat`} />
      {!laboratory.closedOn && mayChange(actor, 'laboratory.close', laboratory) && (
        <Section
          title="Luk laboratoriet"
          lead="Ejer, leverandør og system slutter samme dag. Laboratoriets numre kan stadig slås op."
        >
          <ButtonLink href={`${base}/luk`} look="secondary">
            Luk laboratoriet
          </ButtonLink>
        </Section>
      )}
      {laboratory.closedOn && mayChange(actor, 'laboratory.reopen', laboratory) && (
        <Section
          title="Åbn laboratoriet igen"
          lead="Det fortsætter med den ejer, den leverandør og det system, det sluttede med."
        >
          <ButtonLink href={`${base}/genaabn`} look="secondary">
            Åbn laboratoriet igen
          </ButtonLink>
        </Section>
      )}
    </>
  )
}

function planned({ vendors, owners, today }: Laboratory): string | undefined {
  const sentences = [
    ...vendors
      .filter(({ validFrom }) => validFrom > today)
      .map(
        (one) => `${one.name ?? 'En anden leverandør'} bliver leverandør den ${formatDate(one.validFrom)}.`,
      ),
    ...owners
      .filter(({ validFrom }) => validFrom > today)
      .map((one) => `${one.name ?? 'En anden'} bliver ejer den ${formatDate(one.validFrom)}.`),
  ]
  return sentences.join(' ') || undefined
}

function addressOf({ address, postalCode, city }: Pick<Laboratory, 'address' | 'postalCode' | 'city'>) {
  return [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
