import type { Hindrance } from './signing-rules'

/** What keeps somebody from signing: what it is, and what to do about it. */
export const HINDRANCE_WORDS: Record<Hindrance, { title: string; text: string }> = {
  draft: {
    title: 'Aftalen er endnu en kladde',
    text: 'Send den til underskrift først. Så underskriver leverandøren, og derefter MedCom.',
  },
  waitsForVendor: {
    title: 'Aftalen venter på leverandøren',
    text: 'Leverandøren underskriver først. MedCom får besked, når det er sket, og underskriver så her.',
  },
  signedByVendor: {
    title: 'Leverandøren har underskrevet',
    text: 'Nu mangler MedComs underskrift. Du får besked, når den er der.',
  },
  signedByBoth: {
    title: 'Aftalen er underskrevet af begge parter',
    text: 'Du kan hente den på fanen Dokumenter.',
  },
  closed: {
    title: 'Aftalen kan ikke længere underskrives',
    text: 'Den er afvist, bortfaldet eller trukket tilbage. Skriv til NPN@medcom.dk, hvis I vil have en ny.',
  },
  tooLate: {
    title: 'Fristen for at underskrive er udløbet',
    text: 'Skriv til NPN@medcom.dk, hvis I stadig vil indgå aftalen. MedCom kan sende den igen med en ny frist.',
  },
  role: {
    title: 'Din rolle kan ikke underskrive',
    text: 'Du kan læse aftalen. En bruger med ret til at underskrive skal gøre resten.',
  },
  functional: {
    title: 'En funktionspostkasse kan ikke underskrive',
    text: 'Log ind som dig selv, med din egen mailadresse og godkendelse i to trin.',
  },
  noRight: {
    title: 'Du er ikke registreret med ret til at underskrive',
    text: 'MedCom registrerer tegningsret og fuldmagt. Skriv til NPN@medcom.dk, og vedlæg det, der viser din ret.',
  },
  rightEnded: {
    title: 'Din ret til at underskrive er udløbet',
    text: 'MedCom registrerer en ny. Skriv til NPN@medcom.dk, og vedlæg det, der viser din ret.',
  },
  rightLater: {
    title: 'Din ret til at underskrive gælder ikke endnu',
    text: 'Vent til den dag, den begynder, eller bed en anden med retten om at underskrive.',
  },
  notFresh: {
    title: 'Log ind igen for at underskrive',
    text: 'En underskrift kræver, at du har logget ind og vist din godkendelse inden for de seneste fem minutter.',
  },
}

/** A hindrance as one message. */
export function hindranceMessage(hindrance: Hindrance): string {
  const { title, text } = HINDRANCE_WORDS[hindrance]
  return `${title}. ${text}`
}

const METHODS: Record<string, string> = {
  link: 'mailet link',
  invitation: 'mailet invitation',
  oidc: 'OpenID Connect',
  demo: 'demoens log ind',
}
const FACTORS: Record<string, string> = {
  app: 'godkendelsesapp',
  passkey: 'adgangsnøgle',
  recovery: 'genoprettelseskode',
  oidc: 'udbyderens godkendelse i to trin',
  demo: 'demoens godkendelse',
}

/** How somebody signed in, as the audit page states it: "mailet link og godkendelsesapp". */
export function signInWords({
  method,
  secondFactor,
}: {
  method: string
  secondFactor: string | null
}): string {
  const first = METHODS[method] ?? method
  return secondFactor ? `${first} og ${FACTORS[secondFactor] ?? secondFactor}` : first
}

export const DOCUMENT_WORDS = {
  forSignature: 'Aftale til underskrift',
  final: 'Underskrevet aftale',
  signedElsewhere: 'Aftale underskrevet uden for portalen',
  notice: 'Varsel',
  evidence: 'Dokumentation',
} as const
