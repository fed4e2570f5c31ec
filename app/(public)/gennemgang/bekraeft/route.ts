import { TOKEN } from '@/lib/door/actor'
import { confirmByLink } from '@/lib/reviews'
import { browserOf, field, formRoute, goTo } from '@/lib/web/sign-in'

/** Whoever reads the mail says that all is right; the page then says what has become of it. */
export const POST = formRoute(async (request, form) => {
  const kode = field(form, 'kode')
  const { origin } = await browserOf(request)
  const outcome = await confirmByLink({ actor: TOKEN, origin }, { secret: kode, seen: field(form, 'set') })
  const query = new URLSearchParams({ kode })
  if (!outcome.ok) query.set('svar', outcome.fault.kind === 'rateLimit' ? 'vent' : 'aendret')
  return goTo(`/gennemgang?${query}`)
})
