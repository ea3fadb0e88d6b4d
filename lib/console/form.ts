import { AwsError } from '@/lib/errors'

/** Reads a posted form. A member has one value, and it is text, unless it is asked for otherwise. */
export class Form {
  readonly #data: FormData

  constructor(data: FormData) {
    this.#data = data
  }

  /** The text of a member; empty when it was not sent. Throws ValidationError when it was sent twice, or as a file. */
  text(name: string): string {
    const values = this.#data.getAll(name)
    const [value = ''] = values
    if (values.length <= 1 && typeof value === 'string') return value
    throw new AwsError('ValidationError', `The parameter ${name} must be given once, as text.`, { field: name })
  }

  /** A one-time code, without the spaces and dashes that people type, and with ASCII digits. */
  code(name: string): string {
    return normalCode(this.text(name))
  }

  /** The text of a file; empty when none was chosen. Throws ValidationError when it was sent twice. */
  async fileText(name: string): Promise<string> {
    const values = this.#data.getAll(name)
    if (values.length > 1) throw new AwsError('ValidationError', 'Only one file may be chosen.', { field: name })
    const [value] = values
    return value instanceof File ? value.text() : ''
  }

  /** All texts of a member that may be given any number of times, such as boxes that are ticked. */
  texts(name: string): string[] {
    return this.#data.getAll(name).filter((value) => typeof value === 'string')
  }

  isChecked(name: string): boolean {
    return this.text(name) !== ''
  }

  /** What was typed into these members, to show it again. */
  typed(...names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.text(name).slice(0, 2048)]))
  }
}

/** A code as the service takes it: full-width digits become ASCII ones, spaces and dashes go. */
export function normalCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-\u2010-\u2015]/g, '')
}
