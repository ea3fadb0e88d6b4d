/** The fields of a line of CSV, without the line's end (RFC 4180, section 2): names may hold commas, and paths quotes. */
export const csvRow = (fields: readonly string[]): string => fields.map(field).join(',')

function field(text: string): string {
  const cell = asText(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A user may be called `=1+1`, which a spreadsheet would evaluate, so a value that begins like a formula gets a leading
 * apostrophe (OWASP, "CSV Injection"; S-84).
 */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The fields of a line that `csvRow` wrote: without the quotes, and without the apostrophe before a formula. */
export function csvCells(line: string): string[] {
  const fields = line.includes('"') ? quotedFields(line) : line.split(',')
  return fields.map((text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))
}

const quotedFields = (line: string) =>
  [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )
