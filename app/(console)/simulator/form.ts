import { writeDraft } from '@/lib/console/simulator/draft-form'
import type { Refusals } from '@/lib/console/simulator/refusals'
import type { Draft, Edit } from '@/lib/simulator/draft'

/** The id of the form with the scenario, for buttons outside of it. */
export const FORM = 'simulator'

/** What a part of the form gets: the content of its fields, and how to change it if scripts run. */
export type Part = {
  draft: Draft
  isPending: boolean
  type: (fields: Partial<Draft>) => void
  edit: (edit: Edit) => void
  errorAt: (field: string) => string | undefined
  /** Which actions of the form the policies would refuse, if known. */
  refused: Refusals
  /** The same of given policies, whatever is chosen. */
  refusedGiven: Refusals
}

/** The dialogs of the page. */
export const IMPORT = 'import'
export const ABOUT = 'about'

/** Where a scenario comes from when it is imported. */
export const IMPORT_FIELDS = { file: 'scenario-file', text: 'scenario-text' } as const

export const isOfImport = ({ field }: { field?: string }) =>
  field === IMPORT_FIELDS.file || field === IMPORT_FIELDS.text

/** Of answers that are shown: they must not be about what was typed since. */
const isAboutRun = (intent: string) => intent === 'check' || intent.startsWith('trace ')

/** What a button posts: the form as it is or, for a question about the last run, the draft that was run. */
export function dataFor(form: HTMLFormElement, button: HTMLElement | null, ran: Draft | undefined): FormData {
  const data = new FormData(form, button)
  const intent = String(data.get('intent'))
  if (intent !== 'import') for (const field of Object.values(IMPORT_FIELDS)) data.delete(field)
  if (!ran || !isAboutRun(intent)) return data
  const again = writeDraft(ran)
  again.append('intent', intent)
  return again
}

/** The largest form that the server takes, less what a form adds to its fields. */
const LARGEST_FORM = 240 * 1024

export const isTooLarge = (data: FormData) =>
  [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0) >
  LARGEST_FORM
