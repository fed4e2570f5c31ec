import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { addressOf, LOOKS } from './looks'
import type { EarlierAnswer } from './state'

/** The answers before this one, newest first. */
export function EarlierAnswers({ answers }: { answers: EarlierAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="tidligere">
      <h2 id="tidligere">Dine seneste opslag</h2>
      <ol className="earlier">
        {answers.map(({ number, tone, headline, known }, index) => (
          <li key={answers.length - index} data-tone={LOOKS[tone].tone}>
            <Icon name={LOOKS[tone].icon} />
            <Mono>{known ? <Link href={addressOf(number)}>{number}</Link> : number}</Mono>
            <span>{headline}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
