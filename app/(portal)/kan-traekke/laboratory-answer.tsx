import { Section } from '@/components/layout/section'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import type { Actor } from '@/lib/door/actor'
import { formatCount } from '@/lib/format'
import { AGREEMENT_WORDS, ANSWER_WORDS } from '@/lib/readiness/words'
import { AccountFactsOf } from './account-facts'
import type { Laboratory } from './columns'
import { LOOKS } from './looks'

interface Props {
  laboratory: Laboratory
  /** yyyy-mm-dd */
  today: string
  actor: Actor
}

/** One laboratory: the answer to be read aloud, the one thing to do, and what it is built on. */
export function LaboratoryAnswer({ laboratory, today, actor }: Props) {
  const { id, name, code, city, vendor, verdict, production, test } = laboratory
  const { tone, icon } = LOOKS[verdict.answer]
  const [first, ...others] = verdict.reasons
  return (
    <>
      <div className="mb-3">
        <h2>
          <Link href={`/laboratorier/${id}`}>{name}</Link>
        </h2>
        <p className="text-ink-soft">
          <Mono>{code}</Mono>
          {city && ` · ${city}`} · {vendor ? vendor.name : 'Ingen leverandør'}
        </p>
      </div>
      <div className="answer" data-tone={tone}>
        <div className="answer-head">
          <Icon name={icon} size={40} />
          <div className="min-w-0">
            <h3 className="answer-headline">{ANSWER_WORDS[verdict.answer]}</h3>
            <p className="answer-instruction">{first ? first.text : 'Laboratoriet kan trække prøvenumre.'}</p>
          </div>
        </div>
        <div className="answer-body">
          {first && (
            <p>
              <strong>{first.todo}</strong>
            </p>
          )}
          {others.length > 0 && (
            <ul className="list-disc pl-5">
              {others.map(({ text, todo }) => (
                <li key={text}>
                  {text} {todo}
                </li>
              ))}
            </ul>
          )}
          <p>
            {vendor && `Aftalen med MedCom: ${AGREEMENT_WORDS[vendor.agreement].toLowerCase()}. `}
            <Link href={`/traekninger?laboratorium=${id}`}>Se laboratoriets trækninger</Link>
          </p>
        </div>
      </div>
      <Section title="Konti i produktion">
        {production.length === 0 && (
          <EmptyState level={3} title="Ingen konti i produktion">
            Laboratoriet kan først trække, når det har en konto.
          </EmptyState>
        )}
        {production.map((account) => (
          <AccountFactsOf key={account.id} account={account} today={today} actor={actor} />
        ))}
      </Section>
      {test.length > 0 && (
        <div className="mt-6">
          <Details summary={formatCount(test.length, 'konto i test', 'konti i test')}>
            {test.map((account) => (
              <AccountFactsOf key={account.id} account={account} today={today} actor={actor} />
            ))}
          </Details>
        </div>
      )}
    </>
  )
}
