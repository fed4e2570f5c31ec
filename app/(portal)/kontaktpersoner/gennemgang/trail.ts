const ROOT = { label: 'Kontaktpersoner', href: '/kontaktpersoner' }

/** The way to the pages about reviews and coverage. */
export const TRAIL = {
  contacts: [ROOT],
  reviews: [ROOT, { label: 'Gennemgang', href: '/kontaktpersoner/gennemgang' }],
  coverage: [ROOT, { label: 'Dækning', href: '/kontaktpersoner/daekning' }],
}
