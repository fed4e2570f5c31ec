import type { VerbName } from '@/lib/door/policy'

/** What the commands about contacts, reviews and privacy did. */
export const contacts: Partial<Record<VerbName, string>> = {
  'contact.add': 'tilføjede en kontakt',
  'contact.change': 'ændrede kontakten',
  'contact.replace': 'satte en ny kontakt i stedet',
  'contact.end': 'fjernede kontakten',
  'contactList.tell': 'fortalte MedCom om ændringer i bilag 3',
  'contactFunction.add': 'tilføjede en kontaktfunktion',
  'contactFunction.change': 'ændrede kontaktfunktionen',

  'review.open': 'bad om en gennemgang af kontaktpersoner og konti',
  'review.advance': 'bad de næste om at svare på gennemgangen',
  'review.confirm': 'bekræftede kontaktpersoner og konti',
  'review.confirmByLink': 'bekræftede kontaktpersoner og konti fra mailen',

  'interval.change': 'ændrede, hvor tit der spørges og mindes om',
  'privacy.change': 'ændrede, hvor længe oplysninger gemmes',
  'privacy.extract': 'lavede et udtræk af personoplysninger',
  'privacy.eraseContact': 'slettede personoplysninger om kontakten',
  'privacy.apply': 'slettede oplysninger, der ikke skal gemmes længere',
}
