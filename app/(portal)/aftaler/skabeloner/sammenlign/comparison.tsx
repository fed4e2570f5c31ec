import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Tag } from '@/components/ui/tag'
import type { Change, Changed, ClauseComparison, PartComparison } from '@/lib/templates/compare'
import type { Piece } from '@/lib/text/word-diff'

/** What the two versions are called. */
interface Sides {
  before: string
  after: string
}

const CHANGE_WORDS: Record<Change, string> = {
  same: 'Uændret',
  changed: 'Ændret',
  added: 'Ny',
  removed: 'Udgået',
}

/** Title, notices and the like, before and after. */
export function ChangedHead({ facts, sides }: { facts: Changed[]; sides: Sides }) {
  return (
    <Section title="Om versionen">
      <SideBySide
        sides={sides}
        before={<Facts facts={facts} side="before" />}
        after={<Facts facts={facts} side="after" />}
      />
    </Section>
  )
}

/** What was changed in a part: its changed clauses side by side, and the numbers of those that were not. */
export function ComparedPart({ part, sides }: { part: PartComparison; sides: Sides }) {
  const same = part.clauses.filter(({ change }) => change === 'same').map(({ number }) => number)
  const hasWords = (pieces: Piece[]) => pieces.some(({ kind }) => kind !== 'same')
  return (
    <Section title={part.label} actions={<Tag>{CHANGE_WORDS[part.change]}</Tag>}>
      {hasWords(part.title) && <Texts sides={sides} pieces={part.title} heading="Titel" />}
      {hasWords(part.introduction) && <Texts sides={sides} pieces={part.introduction} heading="Indledning" />}
      {part.clauses
        .filter(({ change }) => change !== 'same')
        .map((clause, index) => (
          <ComparedClause key={index} clause={clause} sides={sides} />
        ))}
      {part.change !== 'same' && same.length > 0 && (
        <p className="mt-4 max-w-text text-14 text-ink-quiet">{`Uændret: ${same.join(', ')}.`}</p>
      )}
    </Section>
  )
}

function ComparedClause({ clause, sides }: { clause: ClauseComparison; sides: Sides }) {
  const { number, change, heading, text, duties, onlyMarkup } = clause
  const side = (which: keyof Sides) =>
    change === (which === 'before' ? 'added' : 'removed') ? (
      <p className="text-ink-quiet">Findes ikke i {sides[which].toLowerCase()}.</p>
    ) : (
      <>
        <p className="font-bold">
          <Words pieces={heading} side={which} />
        </p>
        <p className="mt-1 whitespace-pre-line">
          <Words pieces={text} side={which} />
        </p>
        <Facts facts={duties} side={which} />
      </>
    )
  return (
    <div className="border-t border-line py-4">
      <h3 className="mb-2">
        {number} <Tag>{CHANGE_WORDS[change]}</Tag>
      </h3>
      {onlyMarkup && (
        <p className="mb-2 text-14 text-ink-quiet">Kun fremhævning, links eller afsnit er ændret.</p>
      )}
      <SideBySide sides={sides} before={side('before')} after={side('after')} />
    </div>
  )
}

function Texts({ heading, pieces, sides }: { heading: string; pieces: Piece[]; sides: Sides }) {
  const side = (which: keyof Sides) => (
    <p className="whitespace-pre-line">
      <Words pieces={pieces} side={which} />
    </p>
  )
  return (
    <div className="border-t border-line py-4">
      <h3 className="mb-2">{heading}</h3>
      <SideBySide sides={sides} before={side('before')} after={side('after')} />
    </div>
  )
}

/** Beside each other where there is room, else under each other. */
function SideBySide({ sides, before, after }: { sides: Sides; before: ReactNode; after: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-4 wide:grid-cols-2">
      {[
        { name: sides.before, content: before },
        { name: sides.after, content: after },
      ].map(({ name, content }, index) => (
        <div key={index} className="min-w-0">
          <p className="text-14 text-ink-quiet">{name}</p>
          {content}
        </div>
      ))}
    </div>
  )
}

function Facts({ facts, side }: { facts: Changed[]; side: keyof Sides }) {
  if (facts.length === 0) return null
  return (
    <dl className="mt-3 text-14">
      {facts.map((fact) => (
        <div key={fact.label} className="flex gap-2">
          <dt className="flex-none text-ink-quiet">{fact.label}:</dt>
          <dd className="min-w-0">{fact[side] ? <Marked side={side}>{fact[side]}</Marked> : 'Ikke sagt'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One side's words: what the other side does not have is marked, to the eye and to the ear. */
function Words({ pieces, side }: { pieces: Piece[]; side: keyof Sides }) {
  const foreign = side === 'before' ? 'added' : 'removed'
  return pieces
    .filter(({ kind }) => kind !== foreign)
    .map(({ kind, text }, index) =>
      kind === 'same' ? (
        text
      ) : (
        <Marked key={index} side={side}>
          {text}
        </Marked>
      ),
    )
}

function Marked({ side, children }: { side: keyof Sides; children: string }) {
  const [Mark, word] = side === 'before' ? (['del', 'udgår'] as const) : (['ins', 'nyt'] as const)
  return (
    <Mark>
      <span className="sr-only">{` (${word}: `}</span>
      {children}
      <span className="sr-only">{') '}</span>
    </Mark>
  )
}
