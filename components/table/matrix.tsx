import { Badge, Mark } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { toneOf } from '@/components/ui/tone'

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
}

interface Props {
  caption: string
  /** What the first column holds. */
  corner: string
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
  /** The state word where row and column meet; nothing where there is none. */
  stateOf: (row: MatrixRow, column: MatrixColumn) => string | undefined
  /** Every word that can stand in it, for the legend. */
  words: readonly string[]
}

/** With more columns than this there is no room for their second line; it stands on hover. */
const HINTED = 14

/**
 * Many against many: a shape per state, its word for those who hear it and on hover, all words below. The headings stay
 * in sight. Below 900 px each column becomes a list of its own, so that nothing scrolls sideways.
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

function Table({ caption, corner, columns, rows, stateOf }: Props) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative max-h-[85vh] overflow-auto print:max-h-none"
    >
      <table className="w-full border-separate border-spacing-0 text-14">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-b border-line-strong bg-white py-2 pr-3 text-left align-bottom font-bold"
            >
              {corner}
            </th>
            {columns.map(({ key, label, hint, href }) => (
              <th
                key={key}
                scope="col"
                className="sticky top-0 z-10 h-52 border-b border-line-strong bg-white px-1 py-2 align-bottom font-bold print:px-0"
              >
                <span className="inline-block max-h-48 rotate-180 overflow-hidden text-left leading-5 text-ellipsis whitespace-nowrap [writing-mode:vertical-rl]">
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
                className="sticky left-0 z-5 min-w-56 border-b border-line bg-white py-1.5 pr-3 print:min-w-36 text-left font-normal group-hover:bg-surface"
              >
                {row.label}
                {row.hint && <span className="block text-ink-quiet">{row.hint}</span>}
              </th>
              {columns.map((column) => {
                const word = stateOf(row, column)
                return (
                  <td
                    key={column.key}
                    title={`${[column.label, column.hint].filter(Boolean).join(', ')}: ${word ?? 'intet svar'}`}
                    className="border-b border-l border-line px-1 text-center group-hover:bg-surface print:px-0"
                  >
                    {word && (
                      <span className="inline-flex justify-center" data-tone={toneOf(word)}>
                        <Mark tone={toneOf(word)} />
                        <span className="sr-only">{word}</span>
                      </span>
                    )}
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

function Lists({ columns, rows, stateOf }: Props) {
  return (
    <ul>
      {columns.map((column) => {
        const answers = rows.flatMap((row) => {
          const word = stateOf(row, column)
          return word ? [{ ...row, word }] : []
        })
        return (
          <li key={column.key} className="border-b border-line py-2">
            <Details summary={`${column.label} (${answers.length})`}>
              {column.href && (
                <p className="mb-2">
                  <Link href={column.href}>Se {column.label}</Link>
                  {column.hint && <span className="text-ink-quiet">, {column.hint}</span>}
                </p>
              )}
              <ul>
                {answers.map(({ key, label, hint, word }) => (
                  <li
                    key={key}
                    className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-1.5"
                  >
                    <span>
                      {label}
                      {hint && <span className="block text-14 text-ink-quiet">{hint}</span>}
                    </span>
                    <Badge state={word} />
                  </li>
                ))}
              </ul>
            </Details>
          </li>
        )
      })}
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
