import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { isStaff, type Actor } from '@/lib/door/actor'
import type { VerbName } from '@/lib/door/policy'
import { Periods, type ShownPeriod } from '../../periods'
import { systemText } from '../columns'
import { mayChange, type Laboratory } from './laboratory'

/** The owner, vendor and system a laboratory has, had and will have, each with the days (PA-1). */
export function Ties({ laboratory, actor }: { laboratory: Laboratory; actor: Actor }) {
  const isLaboratory = actor.kind === 'user' && actor.role === 'laboratoryUser'
  const linked = (place: string, id: string, text: string | null, visible: boolean): ReactNode =>
    text === null ? (
      'En anden leverandør'
    ) : visible && !isLaboratory ? (
      <Link href={`/${place}/${id}`}>{text}</Link>
    ) : (
      text
    )
  const seesVendor = (id: string) => isStaff(actor) || (actor.kind === 'user' && actor.vendorId === id)
  const part = (title: string, what: string, place: string, verb: VerbName, rows: ShownPeriod[]) => (
    <Section
      title={title}
      actions={
        !laboratory.closed &&
        mayChange(actor, verb, laboratory) && (
          <ButtonLink href={`/laboratorier/${laboratory.id}/${place}`} look="secondary" small>
            {rows.length > 0 ? `Skift ${what.toLowerCase()}` : `Vælg ${what.toLowerCase()}`}
          </ButtonLink>
        )
      }
    >
      {rows.length > 0 ? (
        <Periods
          caption={`${title} for ${laboratory.name}`}
          what={what}
          today={laboratory.today}
          periods={rows}
        />
      ) : (
        <p className="text-ink-soft">Ikke oplyst.</p>
      )}
    </Section>
  )
  const { owners, vendors, systems } = laboratory
  return (
    <>
      {part(
        'Leverandør',
        'Leverandør',
        'leverandoer',
        'laboratory.assignVendor',
        vendors.map((row) => ({
          ...row,
          what: linked('leverandoerer', row.targetId, row.name, seesVendor(row.targetId)),
        })),
      )}
      {part(
        'System',
        'System',
        'system',
        'laboratory.assignSystem',
        systems.map((row) => ({
          ...row,
          what: linked('systemer', row.targetId, row.name && systemText(row), seesVendor(row.vendorId)),
        })),
      )}
      {part(
        'Ejer',
        'Ejer',
        'ejer',
        'laboratory.assignOwner',
        owners.map((row) => ({
          ...row,
          what: linked('leverandoerer', row.targetId, row.name ?? 'Ukendt', row.name !== null),
        })),
      )}
    </>
  )
}
