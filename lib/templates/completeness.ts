import type { PartContent, VersionContent } from './schemas'
import { partLabel } from './words'

/** What a version must have before it is published, each as a sentence that says what to do; none when it is whole. */
export function incompleteness({ parts }: VersionContent): string[] {
  const mains = parts.filter(({ kind }) => kind === 'main').length
  const contacts = parts.filter(({ kind }) => kind === 'contacts').length
  return [
    ...(mains === 1 ? [] : [mains ? 'Behold kun én hovedtekst.' : 'Tilføj en hovedtekst.']),
    ...(contacts > 1 ? ['Behold kun ét bilag med kontaktpersoner.'] : []),
    ...repeated(parts.map(({ title }) => partLabel(title).label)).map(
      (label) => `Giv delene hver sin titel: "${label}" står der flere gange.`,
    ),
    ...parts.flatMap(missingIn),
  ]
}

function missingIn({ kind, title, introduction, clauses }: PartContent): string[] {
  const { label } = partLabel(title)
  const numbers = clauses.map(({ number }) => number)
  const isHeading = (number: string) => numbers.some((each) => each.startsWith(`${number}.`))
  return [
    ...(kind !== 'contacts' && !introduction && clauses.length === 0
      ? [`${label} er tom: skriv en indledning eller tilføj et vilkår.`]
      : []),
    ...repeated(numbers).map((number) => `${label}: nummer ${number} er brugt flere gange.`),
    // A heading over other clauses ("4" over "4.1") needs no words of its own.
    ...clauses
      .filter(({ text, number }) => text === '' && !isHeading(number))
      .map(({ number, heading }) => `${label}: skriv teksten til ${number} ${heading}.`),
  ]
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
