import type { MenuEntry, MenuGroup } from '@/components/layout/types'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import type { ShellContent } from '@/lib/shell'

type Place = MenuEntry & { verb: VerbName }

/** Vendors have one party to look at: their own. */
function partiesOf(actor: Actor): Place {
  const own = actor.kind === 'user' ? actor.vendorId : null
  return own
    ? { label: 'Min organisation', href: `/leverandoerer/${own}`, verb: 'organisation.list' }
    : { label: 'Leverandører', href: '/leverandoerer', verb: 'organisation.list' }
}

/** The places of the portal that this actor may enter, grouped; a group without places is left out. */
export function menuFor(actor: Actor, { quarantined, agreements, alarms }: ShellContent): MenuGroup[] {
  const groups: { heading?: string; entries: Place[] }[] = [
    {
      entries: [
        { label: 'Oversigt', href: '/oversigt', verb: 'overview.show' },
        { label: 'Opslag', href: '/opslag', verb: 'number.lookUp' },
      ],
    },
    {
      heading: 'Aftaler',
      entries: [
        partiesOf(actor),
        {
          label: 'Aftaler',
          href: '/aftaler',
          verb: 'agreement.list',
          count: agreements,
          countLabel: agreements === 1 ? 'aftale venter på dig' : 'aftaler venter på dig',
        },
        { label: 'Krav', href: '/krav', verb: 'compliance.matrix' },
        { label: 'Konti', href: '/konti', verb: 'account.list' },
        { label: 'Kontaktpersoner', href: '/kontaktpersoner', verb: 'contact.list' },
        { label: 'Laboratorier', href: '/laboratorier', verb: 'laboratory.list' },
        { label: 'Systemer', href: '/systemer', verb: 'system.list' },
        { label: 'Certificering', href: '/certificering', verb: 'certification.list' },
      ],
    },
    {
      heading: 'Drift',
      entries: [
        { label: 'Servicemeddelelser', href: '/servicemeddelelser', verb: 'message.list' },
        { label: 'Kan laboratoriet trække?', href: '/kan-traekke', verb: 'readiness.canDraw' },
        {
          label: 'Trækninger',
          href: '/traekninger',
          verb: 'draw.list',
          count: quarantined,
          countLabel: 'linjer skal rettes',
        },
        {
          label: 'Alarmer',
          href: '/alarmer',
          verb: 'alarm.list',
          count: alarms,
          countLabel: alarms === 1 ? 'alarm venter på dig' : 'alarmer venter på dig',
        },
      ],
    },
    {
      heading: 'Administration',
      entries: [
        { label: 'Indstillinger', href: '/indstillinger', verb: 'user.list' },
        { label: 'Log', href: '/log', verb: 'audit.list' },
      ],
    },
  ]
  const isLaboratory = actor.kind === 'user' && actor.role === 'laboratoryUser'
  return groups
    .map(({ heading, entries }) => ({
      heading: isLaboratory ? undefined : heading,
      entries: entries.filter(({ verb }) => may(actor, verb)).map(({ verb: _verb, ...entry }) => entry),
    }))
    .filter(({ entries }) => entries.length > 0)
}
