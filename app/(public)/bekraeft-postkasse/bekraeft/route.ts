import { TOKEN } from '@/lib/door/actor'
import { proveMailbox } from '@/lib/mailboxes'
import { browserOf, field, formRoute, goTo } from '@/lib/web/sign-in'

/** Somebody who reads the mailbox says so; the page then says what has become of the link. */
export const POST = formRoute(async (request, form) => {
  const secret = field(form, 'kode')
  const { origin } = await browserOf(request)
  await proveMailbox({ actor: TOKEN, origin }, { secret })
  return goTo(`/bekraeft-postkasse?${new URLSearchParams({ kode: secret })}`)
})
