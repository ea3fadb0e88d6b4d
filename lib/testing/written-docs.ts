import { readFileSync } from 'node:fs'
import { ERRORS } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { catalogue } from '@/lib/operations/catalogue'
import type { RecordShape } from '@/lib/shape/shape'
import { arrowsOf, drawRooms } from './rooms'
import { readPath, sourcePaths } from './source'

/** The files that `npm run docs` writes, with the text that each should have. */
export function writtenDocs(): { path: string; text: string }[] {
  return [
    { path: 'docs/operations.md', text: operationsText(Object.values(catalogue)) },
    { path: 'docs/errors.md', text: errorsText() },
    { path: 'lib/texts/action-summaries.json', text: summariesText(Object.values(catalogue)) },
    { path: 'docs/architecture.md', text: withDrawing(readFileSync('docs/architecture.md', 'utf8')) },
    { path: 'docs/writing-labs.md', text: withFiles(readFileSync('docs/writing-labs.md', 'utf8')) },
  ]
}

const NOTE = '<!-- Written by `npm run docs`: change the source, not this file. -->'

function operationsText(operations: readonly AnyOperation[]): string {
  const services = [...new Set(operations.map(({ action }) => serviceOf(action)))].sort()
  const sections = services.map((service) => {
    const rows = operations
      .filter(({ action }) => serviceOf(action) === service)
      .sort((a, b) => (a.action < b.action ? -1 : 1))
      .map(({ action, access, summary, input, ...rules }) => [
        `\`${action.slice(service.length + 1)}\``,
        access,
        [summary, ...rulesInWords(rules)].join(' '),
        membersOf(input),
      ])
    return `## ${service}\n\n${table(['operation', 'access level', 'what it does', 'input'], rows)}`
  })
  const intro = `The ${operations.length} operations of the API. A member of the input with \`?\` may be left out.`
  return `# Operations\n\n${NOTE}\n\n${intro}\n\n${sections.join('\n\n')}\n`
}

/** What each action does, for the editor of policies: it runs in the browser, where there are no operations. */
function summariesText(operations: readonly AnyOperation[]): string {
  const sorted = [...operations].sort((a, b) => (a.action < b.action ? -1 : 1))
  const entries = sorted.map(({ action, access, summary }) => [action, `${access}. ${summary}`])
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

const serviceOf = (action: string) => action.slice(0, action.indexOf(':'))

function rulesInWords({ authorization, freshFactor }: Pick<AnyOperation, 'authorization' | 'freshFactor'>): string[] {
  const rules: string[] = []
  if (authorization === 'deny-only') rules.push('Needs no Allow; an explicit Deny refuses it.')
  if (authorization === 'none') rules.push('No policy is evaluated.')
  if (freshFactor !== undefined) rules.push('The console needs a fresh code.')
  return rules
}

function membersOf({ fields }: RecordShape): string {
  return Object.entries(fields)
    .map(([name, { required }]) => `\`${name}${required ? '' : '?'}\``)
    .join(', ')
}

function errorsText(): string {
  const rows = Object.entries(ERRORS).map(([code, { status, meaning }]) => [`\`${code}\``, String(status), meaning])
  const intro = 'The codes of errors and their HTTP status, as in the API references of IAM and STS.'
  return `# Errors\n\n${NOTE}\n\n${intro}\n\n${table(['code', 'status', 'meaning'], rows)}\n`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const [BEGIN, END] = ['<!-- drawing: `npm run docs` -->', '<!-- end of the drawing -->']

/** Puts the drawing of the rooms between its two marks. Throws if one is missing. */
function withDrawing(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin === -1 || end < begin) throw new Error('docs/architecture.md has no place for the drawing.')
  const drawing = drawRooms(arrowsOf(sourcePaths().map(readPath)))
  return `${text.slice(0, begin)}${BEGIN}\n\n\`\`\`\n${drawing}\n\`\`\`\n\n${text.slice(end)}`
}

/** Puts the present text of a file into every fence under a mark that names it. */
const withFiles = (text: string) =>
  text.replaceAll(/(<!-- file: (\S+) -->\n\n```ts\n)[\s\S]*?```/g, (_, mark: string, file: string) => {
    return `${mark}${readFileSync(file, 'utf8')}\`\`\``
  })
