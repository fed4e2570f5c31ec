import type { AlarmKind } from './kinds'
import type { Thresholds } from './thresholds'
import { ALARM_KIND_WORDS, RULE_MODE_WORDS, SEVERITY_WORDS } from './words'

/** The rules' places in addresses. */
export const RULE_SLUGS: Record<AlarmKind, string> = {
  overlap: 'overlap',
  unknownAccount: 'ukendt-konto',
  manualDraw: 'manuel-traekning',
  http: 'http',
  attemptedReturn: 'tilbagelevering',
  largeDraw: 'stor-traekning',
  frequentDraws: 'hyppige-traekninger',
  missedDraw: 'udeblevet-traekning',
  lowStock: 'lav-beholdning',
}

/** What each rule does, as one says it to a colleague. */
export const RULE_TEXTS: Record<AlarmKind, string> = {
  overlap:
    'Finder numre, som to trækninger har på samme tid. Begge laboratorier får en alarm, for ingen af dem må bruge numrene.',
  unknownAccount:
    'Finder linjer i trækningsloggen med en konto, der ikke står i registret, eller som ikke er åben.',
  manualDraw:
    'Finder trækninger på websiden efter den sidste dag, kontoen må. Har kontoen ingen dag, gælder reglens.',
  http: 'Finder trækninger over HTTP fra den dag, kontoen kun må bruge HTTPS. Har kontoen ingen dag, gælder reglens.',
  attemptedReturn:
    'Finder forsøg på at levere numre tilbage, også dem, NPN-servicen afviser, når kontoen ikke må.',
  largeDraw:
    'Finder en trækning, der er langt større, end laboratoriet plejer. Den første trækning og numre, der indhenter udeblevne trækninger, er ikke for store.',
  frequentDraws: 'Finder mange flere trækninger på få dage, end laboratoriet plejer at lave.',
  missedDraw:
    'Finder et laboratorium, der ikke har trukket, selv om det efter sin egen rytme skulle. Helligdage og sommerferie tæller ikke med.',
  lowStock: 'Finder et laboratorium, der snart har brugt de numre, det har trukket.',
}

interface FieldWords {
  /** As a question, above the field. */
  label: string
  hint?: string
  /** As a term, in lists and history. */
  term: string
  unit: string
}

type Fields = { [K in AlarmKind]: Record<keyof Thresholds[K], FieldWords> }

const HISTORY = {
  label: 'Hvor meget historik skal der mindst være?',
  term: 'Mindste historik',
}

/** The figures of each rule, in the order of the form. */
export const THRESHOLD_WORDS: Fields = {
  overlap: {},
  unknownAccount: {},
  attemptedReturn: {},
  manualDraw: {
    from: {
      label: 'Fra hvilken dag må ingen trække på websiden?',
      hint: 'Tom: kun de konti, der selv har en sidste dag.',
      term: 'Manuel trækning slut fra',
      unit: '',
    },
  },
  http: {
    from: {
      label: 'Fra hvilken dag skal alle bruge HTTPS?',
      hint: 'Tom: kun de konti, der selv har en første dag.',
      term: 'Kun HTTPS fra',
      unit: '',
    },
  },
  largeDraw: {
    times: {
      label: 'Hvor mange gange større end sædvanligt skal en trækning mindst være?',
      hint: 'Det sædvanlige er medianen af laboratoriets seneste 52 trækninger med samme formål.',
      term: 'Mindst',
      unit: 'gange det sædvanlige',
    },
    alwaysTimes: {
      label: 'Hvor mange gange større er altid for stor?',
      hint: 'Også hos et laboratorium, hvis trækninger svinger meget.',
      term: 'Altid over',
      unit: 'gange det sædvanlige',
    },
    deviations: {
      label: 'Hvor langt ud over det, den plejer at svinge?',
      hint: 'I spredninger (MAD). Et højere tal giver færre alarmer.',
      term: 'Følsomhed',
      unit: 'spredninger',
    },
    history: { ...HISTORY, hint: 'Antal trækninger. Før det gælder den faste grænse.', unit: 'trækninger' },
    plainLimit: {
      label: 'Hvad er den faste grænse, når historikken er for kort?',
      hint: 'Antal numre i én trækning.',
      term: 'Fast grænse',
      unit: 'numre',
    },
  },
  frequentDraws: {
    days: { label: 'Over hvor mange dage tælles der?', term: 'Tæller over', unit: 'dage' },
    least: {
      label: 'Hvor mange trækninger skal der mindst være på de dage?',
      term: 'Mindst',
      unit: 'trækninger',
    },
    deviations: {
      label: 'Hvor langt ud over det, antallet plejer at svinge?',
      hint: 'I spredninger. Et højere tal giver færre alarmer.',
      term: 'Følsomhed',
      unit: 'spredninger',
    },
    history: {
      ...HISTORY,
      hint: 'Antal perioder, der er så lange. Før det gælder den faste grænse.',
      unit: 'perioder',
    },
    plainLimit: {
      label: 'Hvad er den faste grænse, når historikken er for kort?',
      hint: 'Antal trækninger på de dage.',
      term: 'Fast grænse',
      unit: 'trækninger',
    },
  },
  missedDraw: {
    graceDays: {
      label: 'Hvor mange dage må en trækning mindst komme for sent?',
      term: 'Frist ud over rytmen',
      unit: 'dage',
    },
    deviations: {
      label: 'Hvor langt ud over det, rytmen plejer at svinge?',
      hint: 'I spredninger (MAD). Et højere tal giver færre og senere alarmer.',
      term: 'Følsomhed',
      unit: 'spredninger',
    },
    mostDays: {
      label: 'Hvor mange dage for sent er altid for sent?',
      hint: 'Også hos et laboratorium, hvis rytme svinger meget: numrene skal række et halvt år.',
      term: 'Altid for sent efter',
      unit: 'dage ud over rytmen',
    },
    history: {
      ...HISTORY,
      hint: 'Antal mellemrum mellem trækninger. Før det gælder den faste grænse, eller tre gange det længste mellemrum.',
      unit: 'mellemrum',
    },
    plainDays: {
      label: 'Hvad er den faste grænse, når historikken er for kort?',
      hint: 'Dage uden en trækning.',
      term: 'Fast grænse',
      unit: 'dage',
    },
    summerFrom: {
      label: 'Hvilken uge begynder sommerferien i?',
      hint: 'Dage i sommerferien tæller ikke med i rytmen. Skriv 0 begge steder, hvis der ingen er.',
      term: 'Sommerferie fra uge',
      unit: '',
    },
    summerTo: { label: 'Hvilken uge slutter den i?', term: 'Sommerferie til og med uge', unit: '' },
  },
  lowStock: {
    weeks: {
      label: 'Hvor få uger på lager er for lidt?',
      hint: 'Aftalen siger omkring 26 uger.',
      term: 'For lidt under',
      unit: 'uger',
    },
    criticalWeeks: { label: 'Hvor få uger er kritisk?', term: 'Kritisk under', unit: 'uger' },
  },
}

/** What the fields of a rule are called where two changed it at once. */
export const RULE_FIELD_WORDS: Record<string, string> = {
  mode: 'Reglen er',
  severity: 'Alvor',
  ...Object.fromEntries(
    Object.values(THRESHOLD_WORDS).flatMap((fields) =>
      Object.entries<FieldWords>(fields).map(([name, { term }]) => [name, term]),
    ),
  ),
}

/** What the form of lib/alarms/judged-days.ts calls its figure. */
export const JUDGED_DAYS_WORDS = { judgedDays: 'Alder, en linje højst må have, når den kommer (dage)' }

/** A name of a rule as the log keeps it: others have days and weeks of their own. */
export const logged = (name: string) => `alarm${name[0]!.toUpperCase()}${name.slice(1)}`

export function loggedAll(figures: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(figures as object).map(([name, value]) => [logged(name), value]))
}

/** The same in the log. */
export const RULE_LOG_WORDS: Record<string, string> = {
  alarmKind: 'Alarmregel',
  [logged('judgedDays')]: JUDGED_DAYS_WORDS.judgedDays,
  ...Object.fromEntries(Object.entries(RULE_FIELD_WORDS).map(([name, word]) => [logged(name), word])),
}
export const RULE_LOG_VALUES: Record<string, string> = Object.fromEntries(
  [RULE_MODE_WORDS, SEVERITY_WORDS, ALARM_KIND_WORDS].flatMap((words) =>
    Object.entries(words).map(([name, word]) => [logged(name), word]),
  ),
)

/** A rule's figures as terms and values with their units; a day that is not set is said so. */
export function describeThresholds(
  kind: AlarmKind,
  thresholds: Readonly<Record<string, unknown>>,
  written: { number(value: number): string; day(value: string): string },
): { term: string; value: string }[] {
  return Object.entries<FieldWords>(THRESHOLD_WORDS[kind]).map(([name, { term, unit }]) => {
    const value = thresholds[name]
    if (typeof value === 'number') return { term, value: `${written.number(value)}${unit && ` ${unit}`}` }
    return { term, value: typeof value === 'string' ? written.day(value) : 'Kun efter kontoens egen dag' }
  })
}
