/** What is told of NPN-servicen, in the words people see (SM-1). */
export const KINDS = [
  'disturbance',
  'maintenance',
  'change',
  'terms',
  'discontinuation',
  'information',
] as const
export type MessageKind = (typeof KINDS)[number]

export const KIND_WORDS: Record<MessageKind, string> = {
  disturbance: 'Driftsforstyrrelse',
  maintenance: 'Servicevindue',
  change: 'Ændring med varsel',
  terms: 'Ændrede vilkår',
  discontinuation: 'Udfasning',
  information: 'Information',
}

export const PRIORITIES = ['p1', 'p2', 'p3', 'p4'] as const
export type Priority = (typeof PRIORITIES)[number]

export const PRIORITY_WORDS: Record<Priority, string> = {
  p1: 'P1 – servicen er nede',
  p2: 'P2 – noget vigtigt virker ikke',
  p3: 'P3 – mindre fejl',
  p4: 'P4 – til orientering',
}

export const COMPONENTS = ['webService', 'lookUp', 'portal'] as const
export type ServiceComponent = (typeof COMPONENTS)[number]

export const COMPONENT_WORDS: Record<ServiceComponent, string> = {
  webService: 'Webservicen',
  lookUp: 'Opslag',
  portal: 'Portalen',
}

export const ENVIRONMENTS = ['production', 'test'] as const
export type ServiceEnvironment = (typeof ENVIRONMENTS)[number]

export const ENVIRONMENT_WORDS: Record<ServiceEnvironment, string> = {
  production: 'produktion',
  test: 'test',
}

export const STATES = ['announced', 'begun', 'done', 'cancelled'] as const
export type MessageState = (typeof STATES)[number]

/** A disturbance is resolved, everything else is over. */
export function stateWord(state: MessageState, kind: MessageKind): string {
  if (state === 'announced') return 'Planlagt'
  if (state === 'begun') return 'I gang'
  if (state === 'cancelled') return 'Aflyst'
  return kind === 'disturbance' ? 'Løst' : 'Afsluttet'
}

export const DEEDS = ['announce', 'begin', 'update', 'move', 'correct', 'finish', 'cancel'] as const
export type MessageDeed = (typeof DEEDS)[number]

/** What a step says has happened, as mails and the timeline head it. */
export function deedWord(deed: MessageDeed, kind: MessageKind): string {
  switch (deed) {
    case 'announce':
      return kind === 'disturbance' ? KIND_WORDS.disturbance : 'Varslet'
    case 'begin':
      return 'Begyndt'
    case 'update':
      return 'Opdatering'
    case 'move':
      return 'Flyttet'
    case 'correct':
      return 'Rettelse'
    case 'finish':
      return kind === 'disturbance' ? 'Løst' : 'Afsluttet'
    case 'cancel':
      return 'Aflyst'
  }
}

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'deferred', 'bounced'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const DELIVERY_WORDS: Record<DeliveryState, string> = {
  queued: 'Venter',
  sending: 'Sendes',
  sent: 'Sendt',
  deferred: 'Prøves igen',
  bounced: 'Kom retur',
}

/** How it is known that a vendor has seen it. */
export const RECEIPT_WORDS: Record<'link' | 'portal' | 'phone', string> = {
  link: 'Kvitteret fra mailen',
  portal: 'Kvitteret i portalen',
  phone: 'Ringet op af MedCom',
}

/** "SM-14" */
export function messageName(number: number): string {
  return `SM-${number}`
}

export interface Part {
  component: ServiceComponent
  environment: ServiceEnvironment
}

/** "Webservicen og Opslag (produktion)" */
export function partsInWords(parts: readonly Part[]): string {
  return ENVIRONMENTS.map((environment) => {
    const names = COMPONENTS.filter((component) =>
      parts.some((part) => part.component === component && part.environment === environment),
    ).map((component) => COMPONENT_WORDS[component])
    return names.length > 0 ? `${listed(names)} (${ENVIRONMENT_WORDS[environment]})` : ''
  })
    .filter(Boolean)
    .join(' · ')
}

/** "Webservicen, Opslag og Portalen" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
}

/** Why an address gets a message: "Drift, Klinisk Biokemi", "stedfortræder for Driftsvagten". */
export function reasonWord(reason: {
  why: 'contact' | 'deputy' | 'administrator'
  for?: string
  /** What the function is called. */
  function?: string
  laboratory?: string
}): string {
  if (reason.why === 'deputy') return `stedfortræder for ${reason.for ?? 'en kontaktperson'}`
  if (reason.why === 'administrator') return 'administrator hos leverandøren'
  return [reason.function, reason.laboratory].filter(Boolean).join(', ')
}

/** What a text is there for: "Driftsforstyrrelse, når det er løst". */
export function templateName({ kind, deed }: { kind: MessageKind; deed: MessageDeed }): string {
  return deed === 'announce'
    ? `${KIND_WORDS[kind]}, når den meldes`
    : `${KIND_WORDS[kind]}: ${deedWord(deed, kind).toLowerCase()}`
}

/** What fields and values of a message are called in the log. */
export const FIELD_WORDS: Record<string, string> = {
  kind: 'Slags',
  priority: 'Prioritet',
  title: 'Overskrift',
  text: 'Tekst',
  startsAt: 'Fra',
  endsAt: 'Til',
  affectsAll: 'Gælder alle',
  recipients: 'Modtagere',
  remindedOf: 'Mindet om opdateringen lovet til',
  escalatedOf: 'De andre mindet om opdateringen lovet til',
  step: 'Trin',
  receipt: 'Kvittering',
  passedOn: 'Givet videre til laboratorierne',
  deed: 'Hvornår',
  about: 'Om hvad',
  position: 'Plads',
}

export const VALUE_WORDS: Record<string, string> = {
  ...KIND_WORDS,
  ...PRIORITY_WORDS,
  announced: 'Planlagt',
  begun: 'I gang',
  cancelled: 'Aflyst',
}
