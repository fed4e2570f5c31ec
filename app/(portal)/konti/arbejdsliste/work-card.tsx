import { initialState } from '@/components/form/state'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { formatDate, formatDateTime } from '@/lib/format'
import { couldNotAction, setUpAction } from './actions'
import { CouldNotForm, SetUpForm } from './answer-forms'
import type { Work } from './columns'

interface Props {
  work: Work
  /** yyyy-mm-dd */
  today: string
  mayAnswer: boolean
}

/** One account to set up in NPN-servicen: what to do, the fields to copy, and what came of it. */
export function WorkCard({ work, today, mayAnswer }: Props) {
  const { id, name, cursor, deeds, fields, since, overdue, answered } = work
  const isNew = fields.every(({ confirmed }) => confirmed === null)
  const changed = fields.filter(({ differs }) => differs)
  const same = fields.filter(({ differs, text }) => !differs && text)
  return (
    <article
      aria-labelledby={id}
      className="mt-6 break-inside-avoid rounded-ui border border-line p-6 max-sm:p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="text-20">
          <Link href={`/konti/${id}`}>
            <Mono>{name}</Mono>
          </Link>
        </h2>
        {overdue && <Badge state="Overskredet" />}
      </div>
      <ul className="mt-1 text-20">
        {deeds.map((deed) => (
          <li key={deed}>{deed}</li>
        ))}
      </ul>
      <p className="mt-1 mb-4 text-14 text-ink-soft">
        Ændring nr. {cursor}, ønsket {formatDate(since)}
      </p>
      {answered && (
        <p className="mb-4 max-w-text">
          <strong>Kunne ikke udføres</strong> {formatDateTime(answered.at)}
          {answered.by && `, ${answered.by}`}: {answered.note || 'uden forklaring'}
        </p>
      )}
      <Fields fields={changed} isNew={isNew} account={name} />
      {same.length > 0 && (
        <div className="mt-3">
          <Details summary="Det, der er uændret">
            <Fields fields={same} isNew account={name} />
          </Details>
        </div>
      )}
      {mayAnswer && (
        <div className="mt-6 grid gap-4" data-noprint="">
          <SetUpForm
            id={`udfoert-${cursor}`}
            action={setUpAction}
            initial={initialState({ cursor, doneOn: today })}
            today={today}
            account={name}
          />
          <Details summary={`Kunne ikke udføres${answered ? ' stadig' : ''}`}>
            <CouldNotForm
              id={`kunne-ikke-${cursor}`}
              action={couldNotAction}
              initial={initialState({ cursor })}
              account={name}
            />
          </Details>
        </div>
      )}
    </article>
  )
}

/** What to type, each with a button that copies it; beside what is changed stands what it was. */
function Fields({ fields, isNew, account }: { fields: Work['fields']; isNew: boolean; account: string }) {
  if (fields.length === 0) return null
  return (
    <DescriptionList
      items={fields.map(({ label, text, copied, confirmed }) => ({
        term: label,
        value: (
          <>
            {text || 'Fjernes'}
            {!isNew && confirmed && <span className="block text-14 text-ink-quiet">før: {confirmed}</span>}
          </>
        ),
        ...(text && { action: <CopyButton text={copied} what={`${label.toLowerCase()} for ${account}`} /> }),
      }))}
    />
  )
}
