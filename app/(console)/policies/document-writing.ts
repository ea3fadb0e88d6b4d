import type { FindingView } from '@/components/iam/finding-view'
import type { ButtonRefusal } from '@/components/ui/button'
import type { Remedies } from '../security-credentials/form-refusal'

/** What a page that writes a policy document knows of it. */
export type DocumentWriting = {
  /** As it is saved, or the one to begin with. */
  document: string
  /** On that document; undefined where it could not be checked. */
  findings: readonly FindingView[] | undefined
  /** Why it could not be. */
  unchecked: { action: string; why: string } | undefined
  /** The name under which the browser keeps what is not saved. */
  draft: string
  /** What saving it would be refused for. */
  refused: ButtonRefusal | undefined
  remedies: Remedies
}
