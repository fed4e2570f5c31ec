import { formatDate, formatNumber } from '@/lib/format'
import type { AlarmFacts } from './facts'
import type { AlarmKind } from './kinds'

type Teller = { [K in AlarmKind]: (facts: AlarmFacts[K]) => string }

const ACCOUNT_STATES = {
  requested: 'er ikke godkendt',
  declined: 'er afvist',
  suspended: 'er spærret',
  closed: 'er lukket',
}

const TELL: Teller = {
  largeDraw: ({ count, limit, usual, draws, basis }) =>
    basis === 'history'
      ? `${formatNumber(count)} numre i én trækning. Det plejer at være ${formatNumber(usual!)} (median af ${formatNumber(draws)} trækninger), og grænsen er ${formatNumber(limit)}.`
      : `${formatNumber(count)} numre i én trækning. ${basis === 'account' ? 'Kontoens' : 'Reglens'} grænse er ${formatNumber(limit)}.`,
  frequentDraws: ({ draws, days, limit, usual, basis }) =>
    basis === 'history'
      ? `${formatNumber(draws)} trækninger på ${formatNumber(days)} dage. Der plejer at være ${formatNumber(usual!)}, og grænsen er ${formatNumber(limit)}.`
      : `${formatNumber(draws)} trækninger på ${formatNumber(days)} dage. ${basis === 'account' ? 'Kontoens' : 'Reglens'} grænse er ${formatNumber(limit)}.`,
  missedDraw: ({ lastOn, expectedOn, lateAfter }) =>
    `Den seneste trækning var den ${formatDate(lastOn)}. Den næste var ventet den ${formatDate(expectedOn)} og senest den ${formatDate(lateAfter)}.`,
  lowStock: ({ weeks, limit, emptyOn, estimated }) =>
    `${formatNumber(weeks)} uger på lager mod grænsen på ${formatNumber(limit)} uger. Numrene rækker til den ${formatDate(emptyOn)}${estimated ? ', efter et skøn over forbruget' : ''}.`,
  manualDraw: ({ count, until, basis }) =>
    `${formatNumber(count)} numre trukket på websiden. ${basis === 'account' ? 'Kontoen måtte' : 'Det var tilladt'} til og med den ${formatDate(until)}.`,
  http: ({ from, basis }) =>
    `Trækning over HTTP. ${basis === 'account' ? 'Kontoen skal' : 'Alle skal'} bruge HTTPS fra den ${formatDate(from)}.`,
  attemptedReturn: ({ count, outcome }) =>
    `${outcome === 'done' ? 'Tilbagelevering' : 'Forsøg på tilbagelevering'} af ${formatNumber(count)} numre${outcome === 'refused' ? ', som NPN-servicen afviste' : ''}.`,
  overlap: ({ first, last, numbers, own }) =>
    `${formatNumber(numbers)} ${numbers === 1 ? 'nummer er' : 'numre er'} trukket mere end én gang${own ? ' af laboratoriet selv' : ''}: ${first === last ? first : `${first}–${last}`}.`,
  unknownAccount: ({ account, state, since }) =>
    state === null
      ? `Kontoen ${account} trækker, men står ikke i registret.`
      : `Kontoen ${account} trækker, men ${ACCOUNT_STATES[state]}${since ? ` siden den ${formatDate(since)}` : ''}.`,
}

/** What was found, in a sentence or two with figures and units (DR-3); `facts` as the database keeps them. */
export function alarmText(kind: AlarmKind, facts: unknown): string {
  return TELL[kind](facts as never)
}
