import { env } from '@/lib/env'
import { beginOidc, browserOf, field, formRoute, goTo } from '@/lib/web/sign-in'

/** Off to the OpenID provider (PA-4). */
export const POST = formRoute(async (request, form) => {
  if (!env().OIDC) return goTo('/log-ind')
  const { location, cookies } = await beginOidc(
    await browserOf(request),
    field(form, 'til'),
    field(form, 'igen') === 'ja',
  )
  return goTo(location, cookies)
})
