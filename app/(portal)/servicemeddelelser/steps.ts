import type { FormAction } from '@/components/form/state'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { can, type LaterDeed } from '@/lib/messages/rules'
import { KIND_WORDS, type MessageKind, type MessageState } from '@/lib/messages/words'
import { beginAction, cancelAction, correctAction, finishAction, moveAction, updateAction } from './actions'

interface Step {
  /** The end of the page's address. */
  path: string
  deed: LaterDeed
  action: FormAction
  /** The page's heading, and the button that leads to it. */
  title(kind: MessageKind): string
  /** The button that does it. */
  button: string
  /** What happens next, before the deed. */
  lead(kind: MessageKind): string
}

const lower = (kind: MessageKind) => KIND_WORDS[kind].toLowerCase()

/** What can be done to a message, in the order it is usually done. */
const STEPS: readonly Step[] = [
  {
    path: 'opdater',
    deed: 'update',
    action: updateAction,
    title: () => 'Opdatér',
    button: 'Send opdateringen',
    lead: () => 'Fortæl, hvad der er nyt, også når det er intet. Bagefter loves den næste opdatering.',
  },
  {
    path: 'begyndt',
    deed: 'begin',
    action: beginAction,
    title: () => 'Meld begyndt',
    button: 'Meld begyndt',
    lead: (kind) => `${KIND_WORDS[kind]} står derefter som i gang, også øverst i portalen.`,
  },
  {
    path: 'afslut',
    deed: 'finish',
    action: finishAction,
    title: (kind) => (kind === 'disturbance' ? 'Meld løst' : 'Meld afsluttet'),
    button: 'Meld det nu',
    lead: () => 'Slutningen bliver nu, og der loves ikke flere opdateringer.',
  },
  {
    path: 'flyt',
    deed: 'move',
    action: moveAction,
    title: () => 'Flyt',
    button: 'Flyt og send',
    lead: () => 'Modtagerne får det nye tidspunkt i samme tråd som varslet.',
  },
  {
    path: 'ret',
    deed: 'correct',
    action: correctAction,
    title: () => 'Ret',
    button: 'Send rettelsen',
    lead: () => 'Det, der er sendt, bliver stående. Rettelsen følger efter i samme tråd.',
  },
  {
    path: 'aflys',
    deed: 'cancel',
    action: cancelAction,
    title: () => 'Aflys',
    button: 'Aflys og send',
    lead: (kind) => `Det, der er varslet (${lower(kind)}), bliver ikke til noget. Det kan ikke fortrydes.`,
  },
]

interface Stood {
  state: MessageState
  kind: MessageKind
  startsAt: Date
  endsAt: Date | null
  now: Date
}

/** The steps this reader may take with a message as it is now, what its time has come for first. */
export function stepsFor(actor: Actor, message: Stood): Step[] {
  const due = dueDeed(message)
  return STEPS.filter(
    ({ deed }) => may(actor, `message.${deed}`) && can(deed, message.state, message.kind),
  ).toSorted((a, b) => Number(b.deed === due) - Number(a.deed === due))
}

function dueDeed({ state, kind, startsAt, endsAt, now }: Stood): LaterDeed | null {
  if (kind === 'disturbance') return null
  if (state === 'announced' && startsAt <= now) return 'begin'
  return state === 'begun' && endsAt && endsAt <= now ? 'finish' : null
}

/** The step that an address names, whatever the message is like now. */
export function stepAt(path: string): Step | undefined {
  return STEPS.find((step) => step.path === path)
}
