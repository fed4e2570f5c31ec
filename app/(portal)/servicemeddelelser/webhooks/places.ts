export const LIST = '/servicemeddelelser/webhooks'

export const GUIDE = `${LIST}/vejledning`

const ROOT = { label: 'Servicemeddelelser', href: '/servicemeddelelser' }
const HOOKS = { label: 'Webhooks', href: LIST }

/** The way to a page about webhooks. */
export const TRAIL = {
  list: [ROOT],
  one: [ROOT, HOOKS],
  below: (id: string, name: string) => [ROOT, HOOKS, { label: name, href: `${LIST}/${id}` }],
}
