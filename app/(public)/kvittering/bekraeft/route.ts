import { TOKEN } from '@/lib/door/actor'
import { receiptByLink } from '@/lib/messages'
import { browserOf, field, formRoute, goTo } from '@/lib/web/sign-in'

/** Whoever reads the mail says so; the page then says what has become of it. */
export const POST = formRoute(async (request, form) => {
  const [delivery, secret] = [field(form, 'meddelelse'), field(form, 'kode')]
  const { origin } = await browserOf(request)
  await receiptByLink({ actor: TOKEN, origin }, { delivery, secret })
  return goTo(`/kvittering?${new URLSearchParams({ meddelelse: delivery, kode: secret })}`)
})
