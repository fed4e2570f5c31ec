import type { RequestKind } from './rules'
import type { AccountLetter, AccountNote } from './tell'
import { ENVIRONMENT_WORDS, REQUEST_KIND_WORDS } from './words'

interface Named {
  id: string
  name: string
  department: string
  environment: 'test' | 'production'
}

interface Asked {
  kind: RequestKind
}

/** "kontoen npn100001 (Prøveafdelingen, produktion)". */
function accountWords({ name, department, environment }: Named): string {
  return `kontoen ${name} (${department}, ${ENVIRONMENT_WORDS[environment].toLowerCase()})`
}

function askedWords(account: Named, { kind }: Asked): string {
  return `jeres anmodning om ${REQUEST_KIND_WORDS[kind].toLowerCase()} for ${accountWords(account)}`
}

const open = ({ id }: Named, label: string) => ({ label, path: `/konti/${id}` })

/** To the vendor: MedCom must know more before it can decide. */
export function questionLetter(account: Named, request: Asked, question: string): AccountLetter {
  return {
    subject: `MedCom spørger om kontoen ${account.name}`,
    paragraphs: [
      `MedCom har et spørgsmål til ${askedWords(account, request)}:`,
      question,
      'Anmodningen venter, til I har svaret.',
    ],
    action: open(account, 'Svar MedCom'),
  }
}

/** To the vendor: MedCom says no. */
export function declinedLetter(account: Named, request: Asked, reason: string): AccountLetter {
  return {
    subject: `Anmodningen om kontoen ${account.name} er afvist`,
    paragraphs: [
      `MedCom har afvist ${askedWords(account, request)}.`,
      `Begrundelse: ${reason}`,
      'I kan sende en ny anmodning, når det er rettet.',
    ],
    action: open(account, 'Se kontoen'),
  }
}

const DONE = {
  suspend: {
    title: 'er spærret',
    text: 'har spærret',
    then: 'Den kan ikke trække numre, før den åbnes igen.',
  },
  reopen: { title: 'er åbnet igen', text: 'har åbnet', then: 'Den kan trække numre igen.' },
  close: {
    title: 'er lukket',
    text: 'har lukket',
    then: 'Den kan ikke længere trække numre. Det, den har trukket, gælder stadig.',
  },
} as const

/** To the vendor: MedCom itself has suspended, opened or closed its account. */
export function stateLetter(account: Named, kind: keyof typeof DONE, reason: string): AccountLetter {
  const { title, text, then } = DONE[kind]
  return {
    subject: `Kontoen ${account.name} ${title}`,
    paragraphs: [
      `MedCom ${text} ${accountWords(account)}. ${then}`,
      ...(reason ? [`Begrundelse: ${reason}`] : []),
    ],
    action: open(account, 'Se kontoen'),
  }
}

/** For the vendor's next mail: MedCom says yes. */
export function approvedNote(account: Named, { kind }: Asked, remark: string): AccountNote {
  const what = REQUEST_KIND_WORDS[kind]
  return {
    kind: 'account.approved',
    heading: `${what} er godkendt: ${account.name}`,
    text: `MedCom har godkendt ${what.toLowerCase()} for ${accountWords(account)}, og NPN-servicen har fået besked.${remark ? ` MedCom skriver: ${remark}` : ''}`,
  }
}

/** For the vendor's next mail: what the account may do has changed. */
export function policyNote(account: Named): AccountNote {
  return {
    kind: 'account.policy',
    heading: `Nye regler for kontoen ${account.name}`,
    text: `MedCom har ændret, hvad ${accountWords(account)} må. Se reglerne på kontoens side.`,
  }
}
