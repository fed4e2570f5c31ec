import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { formatDate } from '@/lib/format'
import type { ShownAgreement } from './frame'

type Signatory = ShownAgreement['signatories']['vendor'][number]

/** Who may sign for each party today. A vendor does not see who may for MedCom. */
export function People({ agreement, staff }: { agreement: ShownAgreement; staff: boolean }) {
  const { vendor, administrator, signatories, state } = agreement
  const isUnsigned = state === 'draft' || state === 'sent'
  return (
    <>
      {isUnsigned && signatories.vendor.length === 0 && (
        <Alert
          kind="warning"
          title={`Ingen hos ${vendor.name} kan underskrive`}
          level={3}
          action={staff && <Link href={`/leverandoerer/${vendor.id}/brugere`}>Se leverandørens brugere</Link>}
        >
          {staff
            ? 'Registrér tegningsret eller fuldmagt for en af leverandørens brugere. Indtil da går mailen om aftalen til leverandørens administratorer.'
            : 'Skriv til NPN@medcom.dk, hvem der tegner jer eller har fuldmagt. MedCom registrerer det med dokumentationen.'}
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: `For ${vendor.name}`, value: <Signatories people={signatories.vendor} /> },
          {
            term: `For ${administrator.name}`,
            value: staff ? (
              <Signatories people={signatories.medcom} />
            ) : (
              'En medarbejder med ret til at underskrive'
            ),
          },
        ]}
      />
    </>
  )
}

function Signatories({ people }: { people: readonly Signatory[] }) {
  if (people.length === 0) return <>Ingen i dag</>
  return (
    <ul>
      {people.map(({ id, name, title, kind, validTo }) => (
        <li key={id}>
          <Link href={`/indstillinger/brugere/${id}`}>{name}</Link>
          {title && `, ${title}`}
          <span className="text-ink-quiet">
            {` (${kind === 'registeredRight' ? 'tegningsret' : 'fuldmagt'}${validTo ? ` til og med ${formatDate(validTo)}` : ''})`}
          </span>
        </li>
      ))}
    </ul>
  )
}
