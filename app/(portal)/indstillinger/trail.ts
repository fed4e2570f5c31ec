const ROOT = { label: 'Indstillinger', href: '/indstillinger' }

/** The way to a page of the settings. */
export const TRAIL = {
  settings: [ROOT],
  users: [ROOT, { label: 'Brugere', href: '/indstillinger/brugere' }],
  invitations: [ROOT, { label: 'Invitationer', href: '/indstillinger/invitationer' }],
  stations: [ROOT, { label: 'Stationer', href: '/indstillinger/stationer' }],
  keys: [ROOT, { label: 'API-nøgler', href: '/indstillinger/noegler' }],
  rules: [ROOT, { label: 'Regler for prøvenumre', href: '/indstillinger/nummerregler' }],
  functions: [ROOT, { label: 'Kontaktfunktioner', href: '/indstillinger/kontaktfunktioner' }],
  messageTexts: [ROOT, { label: 'Tekster til servicemeddelelser', href: '/indstillinger/beskedtekster' }],
  messageFunctions: [
    ROOT,
    { label: 'Modtagere af servicemeddelelser', href: '/indstillinger/beskedmodtagere' },
  ],
  alarmFunctions: [ROOT, { label: 'Modtagere af alarmer', href: '/indstillinger/alarmmodtagere' }],
  certification: [ROOT, { label: 'Krav til certificering', href: '/indstillinger/certificering' }],
  requirements: [ROOT, { label: 'Krav og frister', href: '/indstillinger/krav' }],
  successions: [ROOT, { label: 'Skift af part', href: '/indstillinger/efterfoelgelse' }],
}
