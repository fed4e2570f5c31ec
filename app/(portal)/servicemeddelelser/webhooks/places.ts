export const LIST = '/servicemeddelelser/webhooks'

/** For whoever writes a receiver, who may not be signed in. */
export const GUIDE = '/status/webhooks'

const ROOT = { label: 'Servicemeddelelser', href: '/servicemeddelelser' }
const HOOKS = { label: 'Webhooks', href: LIST }

/** The way to a page about webhooks. */
export const TRAIL = {
  list: [ROOT],
  one: [ROOT, HOOKS],
  below: (id: string, name: string) => [ROOT, HOOKS, { label: name, href: `${LIST}/${id}` }],
}
