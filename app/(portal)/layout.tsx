import type { ReactNode } from 'react'
import { Shell } from '@/components/layout/shell'
import type { ShellUser, Support } from '@/components/layout/types'
import { awaitsSecondFactor, SESSION_IDLE_MINUTES, type Actor } from '@/lib/door/actor'
import { SOURCE_WORDS } from '@/lib/behalf/words'
import { may } from '@/lib/door/policy'
import { showShell, type ShellContent } from '@/lib/shell'
import { askForSecondFactor, askToSignIn } from '@/lib/web/ask-to-sign-in'
import { environmentWord } from '@/lib/web/environment'
import { flash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { ROLE_WORDS } from '@/lib/people/words'
import { show } from '@/lib/web/show'
import { Disturbances } from './disturbances'
import { DeedForm } from './deed-form'
import { endAction } from './leverandoerer/[id]/paa-vegne/actions'
import { menuFor } from './menu'
import { SessionWarning } from './session-warning'
import { SignOutButton } from './sign-out-button'
import { SearchBox } from './soeg/search-box'

const USER_LINKS = [{ label: 'Min profil', href: '/min-profil' }]

/** The frame of every signed-in page; the pages themselves ask the door what their reader may see. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const context = await here()
  const { actor } = context
  if (actor.kind === 'anonymous') return askToSignIn()
  if (awaitsSecondFactor(actor)) return askForSecondFactor()
  const content = show(await showShell(context, {}))
  const isPerson = actor.kind === 'user'
  return (
    <Shell
      home={isPerson && actor.role !== 'laboratoryUser' ? '/oversigt' : '/opslag'}
      environment={environmentWord()}
      user={userOf(actor)}
      menu={menuFor(actor, content)}
      userLinks={isPerson ? USER_LINKS : []}
      signOut={isPerson ? <SignOutButton /> : null}
      search={may(actor, 'search.find') && <SearchBox />}
      {...standingOf(actor)}
      notices={<Disturbances messages={content.messages} mayOpen={may(actor, 'message.show')} />}
      support={supportOf(content)}
      flash={await flash()}
    >
      {children}
      {isPerson && (
        <SessionWarning idleSeconds={SESSION_IDLE_MINUTES * 60} mostSeconds={actor.secondsLeft ?? 0} />
      )}
    </Shell>
  )
}

function userOf(actor: Actor): ShellUser {
  if (actor.kind === 'station') {
    return { name: actor.name, organisation: actor.laboratoryName, role: 'Fælles pc til opslag' }
  }
  if (actor.kind !== 'user') return { name: '', organisation: '', role: '' }
  if (actor.standsFor) {
    const role = `${ROLE_WORDS[actor.standsFor.ownRole]}, lige nu for ${actor.vendorName}`
    return { name: actor.name, organisation: 'MedCom', role }
  }
  const organisation = actor.vendorName ?? actor.laboratoryName ?? 'MedCom'
  return { name: actor.name, organisation, role: ROLE_WORDS[actor.role] }
}

/** Plainly said on every page while somebody at MedCom stands for a vendor (PA-4). */
function standingOf(actor: Actor) {
  if (actor.kind !== 'user' || !actor.standsFor) return {}
  const { source } = actor.standsFor
  const text = source
    ? `Du handler på vegne af ${actor.vendorName} ${SOURCE_WORDS[source]}. Alt, du gør, står i loggen, og leverandøren får besked.`
    : `Du ser portalen som ${actor.vendorName}. Du kan læse, men ikke ændre.`
  const stop = (
    <DeedForm action={endAction} id="staa-for" label="Stop" what={`med at stå for ${actor.vendorName}`} />
  )
  return { standing: { text, stop } }
}

function supportOf({ support }: ShellContent): Support {
  if (!support) return { name: 'din leverandørs servicedesk' }
  return {
    name: support.name,
    ...(support.email ? { email: support.email } : {}),
    ...(support.phone ? { phone: support.phone } : {}),
    ...(support.hours ? { hours: support.hours } : {}),
  }
}
