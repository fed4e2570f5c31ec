import type { VerbName } from '@/lib/door/policy'

/** What the commands about service messages did. */
export const messages: Partial<Record<VerbName, string>> = {
  'message.announce': 'sendte en servicemeddelelse',
  'message.begin': 'meldte servicemeddelelsen begyndt',
  'message.update': 'opdaterede servicemeddelelsen',
  'message.move': 'flyttede servicevinduet',
  'message.correct': 'rettede servicemeddelelsen',
  'message.finish': 'meldte servicemeddelelsen afsluttet',
  'message.mute': 'slog information fra for en adresse',
  'message.unmute': 'slog information til for en adresse',
  'message.remind': 'mindede om en lovet opdatering',
  'messageDeadline.change': 'ændrede frister for servicemeddelelser',
  'messageFunction.change': 'ændrede, hvem servicemeddelelser går til',
  'messageTemplate.change': 'ændrede en tekst til servicemeddelelser',
  'message.cancel': 'aflyste servicemeddelelsen',
  'message.receipt': 'kvitterede for servicemeddelelsen',
  'message.receiptByLink': 'kvitterede for servicemeddelelsen',
  'message.noteCall': 'ringede om servicemeddelelsen',
  'message.passOn': 'gav servicemeddelelsen videre til laboratorierne',
}
