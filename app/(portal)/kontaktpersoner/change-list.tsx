import { Badge } from '@/components/ui/badge'
import { CHANNEL_WORDS, FIELD_WORDS, KIND_WORDS } from '@/lib/contacts/words'
import type { ContactChange } from '@/lib/contacts/diff'

const WHAT = {
  added: { word: 'Ny', tone: 'green' },
  changed: { word: 'Ændret', tone: 'blue' },
  gone: { word: 'Fjernet', tone: 'neutral' },
} as const

const WORDS: Record<string, string> = { ...CHANNEL_WORDS, ...KIND_WORDS }

/** What came, changed and went between two versions of bilag 3: each contact with its fields before and after. */
export function ChangeList({ changes }: { changes: readonly ContactChange[] }) {
  return (
    <ul className="border-t border-line">
      {changes.map(({ contactId, what, name, laboratoryName, fields }) => (
        <li key={contactId} className="border-b border-line py-3">
          <p>
            <Badge state={WHAT[what].word} tone={WHAT[what].tone} /> <span className="font-bold">{name}</span>
            {laboratoryName && `, ${laboratoryName}`}
          </p>
          <ul className="mt-1">
            {fields.filter(isTold(what)).map(({ field, before, after }) => (
              <li key={field}>
                {FIELD_WORDS[field] ?? 'Laboratorium'}:{' '}
                {what === 'changed' ? (
                  <Changed before={text(before)} after={text(after)} />
                ) : (
                  text(what === 'added' ? after : before)
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** What was nothing before, or is nothing now, is not shown as if somebody had written "nothing". */
function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before && (
        <>
          <del>
            <span className="sr-only">før: </span>
            {before}
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
        </>
      )}
      {after ? (
        <ins>
          <span className="sr-only">nu: </span>
          {after}
        </ins>
      ) : (
        'fjernet'
      )}
    </>
  )
}

/** Of one that came or went, the name and the laboratory stand above already. */
function isTold(what: ContactChange['what']) {
  return ({ field }: ContactChange['fields'][number]) =>
    what === 'changed' || (field !== 'name' && field !== 'laboratoryName')
}

function text(value: string | string[] | null): string {
  return [value ?? []]
    .flat()
    .map((one) => WORDS[one] ?? one)
    .join(', ')
}
