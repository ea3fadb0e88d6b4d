// React's format for arguments (ReactFlightReplyClient), as far as forms of this console use it.

/** S-90. */
const MOST_FIELDS = 2_000
const DEEPEST = 64
/**
 * The most list items, counted again for each reference to them. React throws at a million, which Next answers with
 * 500.
 */
const HEAVIEST = 500_000

/** Numbers and dates that JSON does not have, and text that begins with a dollar sign. */
const SCALAR = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|D[\dTZ:.+-]+$)/
const REFERENCE = /^\$(\d)((?::[^:]+)*)$/

/** A form in the encoding that the pages get. */
type WrittenForm = { body: Buffer; contentType: string }

/**
 * Checks a form and writes it again, so that Next reads exactly what was checked here, although its reader of
 * multipart/form-data is a different one. Returns undefined if it is not a form of an action: it may hold only the
 * previous state and the fields, and names an action. React accepts far more as arguments (promises, streams,
 * references to other actions), and Next answers 500 to what it cannot read. Our pages send none of that, so none of it
 * reaches React (CVE-2026-23870, S-81). `isCalled`: whether a script calls the action; otherwise the form itself names
 * it.
 */
export async function actionForm(data: FormData, isCalled: boolean): Promise<WrittenForm | undefined> {
  const form: Fields = [...data]
  return (isCalled ? isCall(form) : isPlainForm(form)) ? written(data) : undefined
}

type Fields = [name: string, value: FormDataEntryValue][]

/** Reads the form in a body; undefined if there is none, or one without fields or with too many. */
export async function formDataOf(body: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    const data = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
    const count = [...data.keys()].length
    return count >= 1 && count <= MOST_FIELDS ? data : undefined
  } catch {
    return undefined
  }
}

async function written(data: FormData): Promise<WrittenForm> {
  const response = new Response(data)
  const contentType = response.headers.get('content-type') ?? ''
  return { body: Buffer.from(await response.arrayBuffer()), contentType }
}

/**
 * `0` holds the arguments; the form is the last one. Browsers send its fields first, each prefixed with the form's
 * number.
 */
function isCall(form: Fields): boolean {
  if (form.some(([name]) => name !== '0' && !/^_\d+_/.test(name))) return false
  const models = modelsOf(form.filter(([name]) => name === '0'))
  const args = models?.get('0')
  if (!models || !Array.isArray(args) || args.length < 1 || args.length > 2) return false
  return /^\$K\d+$/.test(String(args.at(-1))) && areStates(args.slice(0, -1), models)
}

/**
 * `$ACTION_ID_...` names an action, or `$ACTION_REF_1` does, by the form's number on its page: then `$ACTION_1:0` has its id
 * and refers to the previous state in `$ACTION_1:1`. Fields of our pages never begin like this. A button may name another
 * action than its form; React reads both, and calls the last.
 */
function isPlainForm(form: Fields): boolean {
  const own = form.filter(([name]) => name.startsWith('$ACTION_'))
  const ids = own.filter(([name]) => name.startsWith('$ACTION_ID_'))
  const references = own.filter(([name]) => name.startsWith('$ACTION_REF_'))
  const count = ids.length + references.length
  return count >= 1 && count <= 2 && ids.length <= 1 && references.every(([name]) => isReference(name, own))
}

/** Reports whether a field refers to an action, optionally with the previous state, and to nothing else. */
function isReference(name: string, own: Fields): boolean {
  const prefix = /^\$ACTION_REF_(\d{1,6})$/.exec(name)?.[1]
  if (prefix === undefined) return false
  const start = `$ACTION_${prefix}:`
  const models = modelsOf(
    own.flatMap(([part, text]) => (part.startsWith(start) ? [[part.slice(start.length), text] as const] : [])),
  )
  const [action, args] = [models?.get('0'), models?.get('1')]
  if (!models || !isRecord(action) || typeof action.id !== 'string') return false
  if (action.bound === null) return models.size === 1
  return action.bound === '$@1' && models.size === 2 && Array.isArray(args) && areStates(args, models)
}

type Models = ReadonlyMap<string, unknown>

/** Parses texts as JSON, by number; undefined if one is not JSON or comes twice. */
function modelsOf(fields: readonly (readonly [part: string, text: unknown])[]): Models | undefined {
  const models = new Map<string, unknown>()
  for (const [part, text] of fields) {
    if (typeof text !== 'string' || models.has(part)) return undefined
    try {
      models.set(part, JSON.parse(text))
    } catch {
      return undefined
    }
  }
  return models
}

const areStates = (values: readonly unknown[], models: Models) =>
  values.every((value) => isPlain(value, models)) && weightOf(values, models, new Map()) <= HEAVIEST

/**
 * The number of list items in a value, including those of its references, once for each reference. Each value is counted
 * once and cached; one that contains itself, or is nested too deeply, is infinite.
 */
function weightOf(value: unknown, models: Models, known: Map<object, number>, depth = 0): number {
  const at = typeof value === 'string' && REFERENCE.test(value) ? targetOf(value, models) : value
  if (!isRecord(at)) return 0
  const before = known.get(at)
  if (before !== undefined) return before
  if (depth > 2 * DEEPEST) return Number.POSITIVE_INFINITY
  known.set(at, Number.POSITIVE_INFINITY)
  const own = Array.isArray(at) ? at.length : 0
  const weight = Object.values(at).reduce<number>((sum, one) => sum + weightOf(one, models, known, depth + 1), own)
  known.set(at, weight)
  return weight
}

/** Reports whether a value is plain data. React writes a repeated value once and refers to it afterwards. */
function isPlain(value: unknown, models: Models, depth = 0): boolean {
  if (depth > DEEPEST) return false
  if (typeof value === 'string')
    return !value.startsWith('$') || SCALAR.test(value) || isRecord(targetOf(value, models))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, one]) => name !== '__proto__' && isPlain(one, models, depth + 1))
}

/** The value that a reference refers to; undefined if there is none. */
function targetOf(reference: string, models: Models): unknown {
  const [, part, path = ''] = REFERENCE.exec(reference) ?? []
  if (part === undefined) return undefined
  let at = models.get(part)
  for (const name of path.split(':').slice(1)) {
    if (!isRecord(at) || !Object.hasOwn(at, name)) return undefined
    at = at[name]
  }
  return at
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
