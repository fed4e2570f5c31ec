/**
 * A cell of a table that somebody sent, as it can be kept: without the hard spaces and blanks that Excel leaves around a
 * text, and without what the database cannot hold. A line break inside stays one.
 */
export function tidyCell(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g, '')
    .trim()
}
