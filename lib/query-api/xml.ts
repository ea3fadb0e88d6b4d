import { isoSeconds } from '@/lib/clock'
import type { AwsError } from '@/lib/errors'
import type { RecordShape, Shape } from '@/lib/shape/shape'
import { uriEncode } from '@/lib/values/uri-encode'

/** The services at this address, by their names in a signature. */
export const API_SERVICES = {
  iam: { version: '2010-05-08', namespace: 'https://iam.amazonaws.com/doc/2010-05-08/' },
  sts: { version: '2011-06-15', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
} as const

export type Service = keyof typeof API_SERVICES

/** Writes the output of an operation in the Query protocol. Without members there is no Result element. */
export function answerXml(service: Service, action: string, shape: RecordShape, output: unknown, id: string): string {
  const result = membersOf(shape).length > 0 ? `<${action}Result>${content(shape, output)}</${action}Result>` : ''
  const metadata = `<ResponseMetadata><RequestId>${escapeXml(id)}</RequestId></ResponseMetadata>`
  const { namespace } = API_SERVICES[service]
  return `<${action}Response xmlns="${namespace}">${result}${metadata}</${action}Response>\n`
}

/** Writes an error in the Query protocol. Some errors have no message. */
export function errorXml(service: Service, { code, status, message }: AwsError, id: string): string {
  const type = status >= 500 ? 'Receiver' : 'Sender'
  const said = message === '' ? '' : `<Message>${escapeXml(message)}</Message>`
  const error = `<Error><Type>${type}</Type><Code>${code}</Code>${said}</Error>`
  const { namespace } = API_SERVICES[service]
  return `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${escapeXml(id)}</RequestId></ErrorResponse>\n`
}

/** Writes the text between the tags of a value, which must have this shape. */
function content(shape: Shape, value: unknown): string {
  switch (shape.type) {
    case 'record':
      return isRecord(value)
        ? membersOf(shape)
            .map(([name, field]) => element(name, field.shape, value[name]))
            .join('')
        : ''
    case 'list':
      return Array.isArray(value) ? value.map((one) => element('member', shape.of, one)).join('') : ''
    case 'map':
      return isRecord(value)
        ? Object.entries(value)
            .map(([key, one]) => `<entry><key>${escapeXml(key)}</key>${element('value', shape.of, one)}</entry>`)
            .join('')
        : ''
    case 'timestamp':
      return value instanceof Date ? isoSeconds(value) : ''
    case 'blob':
      return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : ''
    case 'string':
      return shape.encoding === 'url' ? uriEncode(String(value)) : escapeXml(String(value))
    default:
      return String(value)
  }
}

// The members that AWS has too.
const membersOf = ({ fields }: RecordShape) => Object.entries(fields).filter(([, field]) => !field.pagesOnly)

// An absent value has no element.
function element(name: string, shape: Shape, value: unknown): string {
  if (value === undefined || value === null) return ''
  const inside = content(shape, value)
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Escapes text for XML 1.0 (section 2.2). Characters that it does not allow become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(UNSPEAKABLE, '\uFFFD').replace(/[&<>"\r]/g, (one) => ENTITIES[one] ?? one)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u{D800}-\u{DFFF}]/gu
