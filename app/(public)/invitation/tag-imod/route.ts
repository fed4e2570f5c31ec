import { TOKEN } from '@/lib/door/actor'
import { acceptInvitation } from '@/lib/people'
import {
  browserOf,
  field,
  flashCookie,
  formRoute,
  goTo,
  sessionCookie,
  startSessionFor,
} from '@/lib/web/sign-in'

/** The invited person says yes, and is signed in. */
export const POST = formRoute(async (request, form) => {
  const secret = field(form, 'kode')
  const { origin } = await browserOf(request)
  const accepted = await acceptInvitation({ actor: TOKEN, origin }, { secret })
  // The page says what has become of the invitation.
  if (!accepted.ok) return goTo(`/invitation?${new URLSearchParams({ kode: secret })}`)
  const session = await startSessionFor(request, accepted.value.userId, 'invitation')
  if (!session.ok) return goTo('/log-ind')
  return goTo('/', [
    sessionCookie(session.value),
    flashCookie('Velkommen. Du har nu adgang til NPN-portalen.'),
  ])
})
