import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { MatrixCell } from './matrix-cell'

/** A column: who or what is compared. */
export interface MatrixColumn {
  key: string
  label: string
  /** A second line, such as the vendor. */
  hint?: string
  href?: string
}

/** A row: by what they are compared. */
export interface MatrixRow {
  key: string
  label: string
  hint?: string
  href?: string
}

interface Props {
  caption: string
  /** What the first column holds. */
  corner: string
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
  /** The state word where row and column meet; nothing where there is none. */
  stateOf: (row: MatrixRow, column: MatrixColumn) => string | undefined
  /** Where the state is told of, and what is said under its shape, such as a day. */
  moreOf?: (row: MatrixRow, column: MatrixColumn) => { href: string; note?: string } | undefined
  /** Every word that can stand in it, for the legend. */
  words: readonly string[]
  /** What becomes a list of its own on a phone: what the columns are, or what the rows are. */
  listBy?: 'column' | 'row'
}

// On paper the headings are low: the browser repeats on every sheet only what takes less than a quarter of it.

/** With more columns than this there is no room for their second line; it stands on hover. */
const HINTED = 14

/**
 * Many against many: a shape per state, its word for those who hear it and on hover, all words below. The headings stay
 * in sight. Below 900 px each column, or each row, becomes a list of its own, so that nothing scrolls sideways.
 */
export function Matrix(props: Props) {
  return (
    <>
      <div className="max-shell:hidden print:block">
        <Legend words={props.words} />
        <Table {...props} />
      </div>
      <div className="shell:hidden print:hidden">
        <Lists {...props} />
      </div>
    </>
  )
}

function Table({ caption, corner, columns, rows, stateOf, moreOf }: Props) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative max-h-[85vh] overflow-auto print:max-h-none print:overflow-visible"
    >
      <table className="w-full border-separate border-spacing-0 text-14">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-b border-line-strong bg-white py-2 pr-3 text-left align-bottom font-bold print:static"
            >
              {corner}
            </th>
            {columns.map(({ key, label, hint, href }) => (
              <th
                key={key}
                scope="col"
                className={`sticky top-0 z-10 border-b border-line-strong bg-white px-1 py-2 align-bottom font-bold print:static print:px-0 ${moreOf ? 'w-20 min-w-20' : ''}`}
              >
                <span
                  className={`inline-block max-h-48 rotate-180 overflow-hidden text-left leading-5 text-ellipsis [writing-mode:vertical-rl] print:max-h-32 print:whitespace-normal ${moreOf ? '' : 'whitespace-nowrap'}`}
                >
                  {href ? (
                    <Link href={href} className="plain text-action hover:underline">
                      {label}
                    </Link>
                  ) : (
                    label
                  )}
                  {hint && columns.length <= HINTED && (
                    <>
                      <br />
                      <span className="font-normal text-ink-quiet">{hint}</span>
                    </>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="group">
              <th
                scope="row"
                className="sticky left-0 z-5 min-w-56 border-b border-line bg-white py-1.5 pr-3 text-left print:static print:min-w-36 font-normal group-hover:bg-surface"
              >
                {row.href ? <Link href={row.href}>{row.label}</Link> : row.label}
                {row.hint && <span className="block text-ink-quiet">{row.hint}</span>}
              </th>
              {columns.map((column) => {
                const word = stateOf(row, column)
                const more = word ? moreOf?.(row, column) : undefined
                return (
                  <td
                    key={column.key}
                    title={`${[column.label, column.hint].filter(Boolean).join(', ')}: ${word ?? 'intet svar'}`}
                    className={`border-b border-l border-line px-1 text-center group-hover:bg-surface ${moreOf ? '' : 'print:px-0'}`}
                  >
                    {word && <MatrixCell word={word} of={`${row.label}, ${column.label}`} {...more} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Answer {
  key: string
  label: string
  hint?: string
  word: string
  href?: string
  note?: string
}

function Lists({ columns, rows, stateOf, moreOf, listBy = 'column' }: Props) {
  const answer = (row: MatrixRow, column: MatrixColumn, named: MatrixRow | MatrixColumn): Answer[] => {
    const word = stateOf(row, column)
    const { key, label, hint } = named
    return word ? [{ key, label, hint, word, ...moreOf?.(row, column) }] : []
  }
  const lists =
    listBy === 'column'
      ? columns.map((column) => ({ of: column, answers: rows.flatMap((row) => answer(row, column, row)) }))
      : rows.map((row) => ({ of: row, answers: columns.flatMap((column) => answer(row, column, column)) }))
  return (
    <ul>
      {lists.map(({ of, answers }) => (
        <li key={of.key} className="border-b border-line py-2">
          <Details
            summary={
              listBy === 'row' && of.hint ? `${of.label}: ${of.hint}` : `${of.label} (${answers.length})`
            }
          >
            {of.href && (
              <p className="mb-2">
                <Link href={of.href}>Se {of.label}</Link>
                {listBy === 'column' && of.hint && <span className="text-ink-quiet">, {of.hint}</span>}
              </p>
            )}
            <ul>
              {answers.map(({ key, label, hint, word, href, note }) => (
                <li
                  key={key}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-1.5"
                >
                  <span>
                    {href ? <Link href={href}>{label}</Link> : label}
                    {hint && <span className="block text-14 text-ink-quiet">{hint}</span>}
                  </span>
                  <span className="flex items-baseline gap-2">
                    {note && <span className="text-14 text-ink-soft">{note}</span>}
                    <Badge state={word} />
                  </span>
                </li>
              ))}
            </ul>
          </Details>
        </li>
      ))}
    </ul>
  )
}

function Legend({ words }: Pick<Props, 'words'>) {
  return (
    <ul aria-label="Tegnforklaring" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-14">
      {words.map((word) => (
        <li key={word}>
          <Badge state={word} />
        </li>
      ))}
      <li className="self-center text-ink-quiet">Tomt felt: intet svar</li>
    </ul>
  )
}
