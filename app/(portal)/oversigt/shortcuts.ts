import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

interface Shortcut {
  label: string
  href: string
  verb: VerbName
}

export interface ShortcutGroup {
  heading: string
  shortcuts: Shortcut[]
}

/** What a vendor comes for, so that all of it is at most two clicks from its front page. */
export function shortcutsFor(actor: Actor): ShortcutGroup[] {
  const vendorId = actor.kind === 'user' ? actor.vendorId : null
  const own = `/leverandoerer/${vendorId}`
  const groups: ShortcutGroup[] = [
    {
      heading: 'Konti',
      shortcuts: [
        { label: 'Bestil en konto', href: '/konti/ny', verb: 'account.request' },
        { label: 'Bestil mange konti', href: '/konti/mange', verb: 'account.requestMany' },
        { label: 'Jeres anmodninger', href: '/konti/anmodninger', verb: 'account.requests' },
        { label: 'Kan laboratoriet trække?', href: '/kan-traekke', verb: 'readiness.canDraw' },
      ],
    },
    {
      heading: 'Kontaktpersoner',
      shortcuts: [
        { label: 'Jeres kontaktpersoner', href: '/kontaktpersoner', verb: 'contact.list' },
        { label: 'Tilføj en kontakt', href: '/kontaktpersoner/ny', verb: 'contact.add' },
        { label: 'Bilag 3', href: '/kontaktpersoner/bilag-3', verb: 'contact.list' },
        { label: 'Gennemgang', href: '/kontaktpersoner/gennemgang', verb: 'review.show' },
        { label: 'Funktionspostkasser', href: '/konti/postkasser', verb: 'mailbox.list' },
      ],
    },
    {
      heading: 'Aftaler',
      shortcuts: [
        { label: 'Jeres aftaler', href: '/aftaler', verb: 'agreement.list' },
        { label: 'Frister og varsler', href: '/aftaler/kalender', verb: 'calendar.list' },
      ],
    },
    {
      heading: 'Laboratorier',
      shortcuts: [
        { label: 'Jeres laboratorier', href: '/laboratorier', verb: 'laboratory.list' },
        { label: 'Trækninger', href: '/traekninger', verb: 'draw.list' },
        { label: 'Stationer til opslag', href: '/indstillinger/stationer', verb: 'station.list' },
      ],
    },
    {
      heading: 'Servicemeddelelser',
      shortcuts: [
        { label: 'Meddelelser til jer', href: '/servicemeddelelser', verb: 'message.list' },
        { label: 'Hvem får besked?', href: '/servicemeddelelser/modtagere', verb: 'message.recipients' },
        { label: 'Webhooks', href: '/servicemeddelelser/webhooks', verb: 'webhook.list' },
      ],
    },
    {
      heading: 'Organisation og adgang',
      shortcuts: [
        { label: 'Ret jeres support', href: `${own}/support`, verb: 'organisation.changeSupport' },
        { label: 'Brugere', href: '/indstillinger/brugere', verb: 'user.list' },
        { label: 'Inviter en bruger', href: '/indstillinger/invitationer/ny', verb: 'invitation.send' },
        { label: 'API-nøgler', href: '/indstillinger/noegler', verb: 'apiKey.list' },
      ],
    },
  ]
  return groups
    .map(({ heading, shortcuts }) => ({
      heading,
      shortcuts: shortcuts.filter(({ verb }) => may(actor, verb)),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0)
}
