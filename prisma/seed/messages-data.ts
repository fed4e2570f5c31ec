import type { Priority } from '@/lib/messages/words'

type PartName = `${'production' | 'test'}:${'webService' | 'lookUp' | 'portal'}`

export interface PastWindow {
  /** How many days ago; less than none is to come. */
  ago: number
  title: string
  components: readonly PartName[]
  /** It was first announced for so many days earlier. */
  movedBy?: number
  isComing?: true
}

export const WINDOWS: readonly PastWindow[] = [
  {
    ago: 331,
    title: 'Opdatering af styresystemer',
    components: ['production:webService', 'production:lookUp'],
  },
  {
    ago: 268,
    title: 'Ny databaseserver',
    components: ['production:webService', 'production:lookUp'],
    movedBy: 7,
  },
  { ago: 205, title: 'Nyt certifikat på testmiljøet', components: ['test:webService'] },
  {
    ago: 142,
    title: 'Flytning til nyt driftscenter',
    components: ['production:webService', 'production:portal'],
  },
  { ago: 79, title: 'Opdatering af styresystemer', components: ['production:webService', 'test:webService'] },
  { ago: 23, title: 'Nyt certifikat på webservicen', components: ['production:webService'] },
  {
    ago: -7,
    title: 'Større disk til databasen',
    components: ['production:webService', 'production:lookUp'],
    isComing: true,
  },
]

export interface PastDisturbance {
  ago: number
  /** The hour of the day it began, UTC. */
  hour: number
  hours: number
  priority: Priority
  title: string
  components: readonly PartName[]
  cause: string
}

export const DISTURBANCES: readonly PastDisturbance[] = [
  {
    ago: 302,
    hour: 6,
    hours: 2,
    priority: 'p1',
    title: 'Webservicen svarer ikke',
    components: ['production:webService'],
    cause: 'En disk var løbet fuld.',
  },
  {
    ago: 240,
    hour: 12,
    hours: 4,
    priority: 'p3',
    title: 'Testmiljøet er ustabilt',
    components: ['test:webService'],
    cause: 'En ny udgave var lagt forkert på.',
  },
  {
    ago: 171,
    hour: 1,
    hours: 3,
    priority: 'p1',
    title: 'Opslag svarer ikke',
    components: ['production:lookUp'],
    cause: 'Databasen tog ikke imod flere forbindelser.',
  },
  {
    ago: 96,
    hour: 9,
    hours: 6,
    priority: 'p2',
    title: 'Returnerede numre vises ikke',
    components: ['production:lookUp'],
    cause: 'Trækningsloggen var standset.',
  },
  {
    ago: 51,
    hour: 20,
    hours: 2,
    priority: 'p2',
    title: 'Webservicen afviser certifikater',
    components: ['production:webService'],
    cause: 'Et mellemcertifikat manglede.',
  },
  {
    ago: 12,
    hour: 7,
    hours: 1,
    priority: 'p3',
    title: 'Man kan ikke logge ind i portalen',
    components: ['production:portal'],
    cause: 'Login-tjenesten var genstartet.',
  },
]
