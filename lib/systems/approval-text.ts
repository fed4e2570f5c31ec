import { formatDate, formatNumber } from '@/lib/format'
import type { ListProblem } from './approval-list'
import type { Counts, Preview } from './approval-preview'
import { DIRECTION_WORDS, STATUS_WORDS } from './approval-words'

/** What a list changes, line by line, for a terminal. */
export function describePreview(preview: Preview): string[] {
  const { counts, vendors, systems, standards, cells, problems } = preview
  return [
    `${preview.title || 'Godkendelsesliste'}, gældende fra ${formatDate(preview.date)}`,
    `Systemer:    ${countsText(counts.systems)}`,
    `Standarder:  ${countsText(counts.standards)}`,
    `Svar:        ${countsText(counts.cells)}`,
    ...vendors.added.map((name) => `+ leverandør ${name}`),
    ...systems.added.map(({ raw }) => `+ system ${raw}`),
    ...systems.changed.map(({ before, after }) => `~ system ${before.raw} → ${after.raw}`),
    ...systems.gone.map(({ raw }) => `- system ${raw}`),
    ...standards.added.map((text) => `+ standard ${text}`),
    ...standards.renamed.map((text) => `~ standard ${text}`),
    ...standards.gone.map((text) => `- standard ${text}`),
    ...cells.added.map((cell) => `+ ${cellText(cell)}: ${STATUS_WORDS[cell.status]}`),
    ...cells.changed.map(
      ({ before, after }) =>
        `~ ${cellText(after)}: ${STATUS_WORDS[before.status]} → ${STATUS_WORDS[after.status]}`,
    ),
    ...cells.gone.map((cell) => `- ${cellText(cell)}: ${STATUS_WORDS[cell.status]} → intet svar`),
    ...problems.map((problem) => `! ${placeText(problem)}: ${problem.message}`),
  ]
}

/** "2 nye, 1 ændret, 0 udgået, 18 uændret". */
export function countsText({ added, changed, gone, unchanged }: Counts): string {
  const [fresh, other, left, same] = [added, changed, gone, unchanged].map((count) => formatNumber(count))
  return `${fresh} nye, ${other} ændret, ${left} udgået, ${same} uændret`
}

/** Where in the list something could not be read. */
export function placeText({ row, column }: ListProblem): string {
  if (row === 0) return 'Hele siden'
  return column === 0 ? `Række ${row}` : `Række ${row}, kolonne ${column}`
}

function cellText(cell: {
  system: string
  standard: string
  direction: keyof typeof DIRECTION_WORDS
}): string {
  return `${cell.system}, ${cell.standard}, ${DIRECTION_WORDS[cell.direction]}`
}
