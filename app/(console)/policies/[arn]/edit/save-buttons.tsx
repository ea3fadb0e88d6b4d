import type { ButtonRefusal } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { editingTexts as texts } from '@/lib/texts/policy-editing'

/** Saves the draft as the default version, or beside it. */
export function SaveButtons({
  inForce,
  refused,
  isAnyway,
}: {
  inForce: string
  refused: ButtonRefusal | undefined
  isAnyway: boolean
}) {
  return (
    <>
      <SubmitButton refused={refused} pending={texts.saving} name="intent" value="save">
        {isAnyway ? texts.saveAnyway : texts.save}
      </SubmitButton>
      <SubmitButton variant="secondary" refused={refused} name="intent" value="keep">
        {texts.saveNotDefault(inForce)}
      </SubmitButton>
    </>
  )
}
