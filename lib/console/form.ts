import { AwsError } from '@/lib/errors'

/** Reads a posted form. A member has one value, a text, except in the methods that say otherwise. */
export class Form {
  readonly #data: FormData

  constructor(data: FormData) {
    this.#data = data
  }

  /** The text of a member; empty if it was not sent. Throws ValidationError if it was sent twice or as a file. */
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

  /** The text of a file; empty if none was chosen. Throws ValidationError if it was sent twice. */
  async fileText(name: string): Promise<string> {
    return (await this.#file(name)?.text()) ?? ''
  }

  /** The content of a file as it is; empty if none was chosen. Throws ValidationError if it was sent twice. */
  async fileBytes(name: string): Promise<Uint8Array> {
    const content = await this.#file(name)?.arrayBuffer()
    return content ? new Uint8Array(content) : new Uint8Array()
  }

  /** The files that were chosen, with their texts: none, one or several. */
  fileTexts(name: string): Promise<{ name: string; text: string }[]> {
    const files = this.#data.getAll(name).filter((value) => value instanceof File && value.size > 0)
    return Promise.all(files.flatMap((file) => (file instanceof File ? [textOf(file)] : [])))
  }

  #file(name: string): File | undefined {
    const values = this.#data.getAll(name)
    if (values.length > 1) throw new AwsError('ValidationError', 'Only one file may be chosen.', { field: name })
    const [value] = values
    return value instanceof File ? value : undefined
  }

  /** All texts of a member that may occur any number of times, such as checkboxes. */
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

const textOf = async (file: File) => ({ name: file.name, text: await file.text() })

/** A code as the service takes it: full-width digits become ASCII digits, spaces and dashes are removed. */
export function normalCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-\u2010-\u2015]/g, '')
}
