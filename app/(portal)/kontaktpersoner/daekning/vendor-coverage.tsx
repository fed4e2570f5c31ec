import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import type { listCoverage } from '@/lib/reviews'
import type { RowOf } from '../../found-list'

type Row = RowOf<typeof listCoverage>

/** What one vendor's contacts do not cover, and what to do about each. */
export function VendorCoverage({ row, actor }: { row: Row; actor: Actor }) {
  const { missing, onOnePerson, unreachable, unconfirmed } = row
  const mayAdd = actor.kind === 'user' && actor.vendorId === row.id && may(actor, 'contact.add')
  if (missing.length + onOnePerson.length + unreachable.length + unconfirmed.length === 0)
    return (
      <Alert kind="success" title="Alt er dækket">
        <p>Alle krævede funktioner har nogen, der kan nås, og alle kontakter er bekræftet for nylig.</p>
      </Alert>
    )
  return (
    <>
      <Part
        title="Mangler"
        lead="Funktioner, der kræves, og som ingen har, eller hvor mail kommer retur. Tilføj en kontakt."
        rows={missing.map(({ functionKey, functionName, laboratory, why }) => ({
          key: `${functionKey}-${laboratory?.id}`,
          text: `${functionName}, ${laboratory?.name ?? 'leverandøren'}: ${why === 'nobody' ? 'ingen' : 'mail kommer retur'}`,
          ...(mayAdd && {
            deed: (
              <Link href={`/kontaktpersoner/ny?${addQuery(functionKey, laboratory?.id)}`}>
                Tilføj en kontakt<span className="sr-only"> til {functionName}</span>
              </Link>
            ),
          }),
        }))}
      />
      <Part
        title="Hænger på én person"
        lead="Er personen væk, er der ingen. Tilføj en stedfortræder, eller brug en funktionspostkasse."
        rows={onOnePerson.map(({ functionKey, functionName, laboratory, contact }) => ({
          key: `${functionKey}-${laboratory?.id}`,
          text: (
            <>
              {functionName}, {laboratory?.name ?? 'leverandøren'}:{' '}
              <Link href={`/kontaktpersoner/${contact.id}`}>{contact.name}</Link>
            </>
          ),
        }))}
      />
      <Part
        title="Kan ikke nås"
        lead="Mail til dem kommer retur. Ret adressen."
        rows={unreachable.map(({ id, name }) => ({
          key: id,
          text: <Link href={`/kontaktpersoner/${id}`}>{name}</Link>,
        }))}
      />
      <Part
        title="Ikke bekræftet længe"
        lead="Ingen har sagt, at oplysningerne er rigtige, siden den dag, der står."
        rows={unconfirmed.map(({ id, name, confirmedAt }) => ({
          key: id,
          text: (
            <>
              <Link href={`/kontaktpersoner/${id}`}>{name}</Link>, {formatDate(confirmedAt)}
            </>
          ),
        }))}
      />
    </>
  )
}

function addQuery(functionKey: string, laboratoryId: string | undefined): URLSearchParams {
  return new URLSearchParams({ funktion: functionKey, ...(laboratoryId && { laboratorium: laboratoryId }) })
}

function Part({
  title,
  lead,
  rows,
}: {
  title: string
  lead: string
  /** Each with what the reader can do about it at once, if anything. */
  rows: { key: string; text: ReactNode; deed?: ReactNode }[]
}) {
  if (rows.length === 0) return null
  return (
    <Section title={`${title} (${rows.length})`} lead={lead}>
      <ul className="max-w-text border-t border-line">
        {rows.map(({ key, text, deed }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
            <span>{text}</span>
            {deed}
          </li>
        ))}
      </ul>
    </Section>
  )
}
