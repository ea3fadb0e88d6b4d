import { ConfirmDialog } from '@/components/ui/dialog'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { reset } from '../../actions'

/** Asks, and makes the lab's account again. */
export function ResetLab({ lab }: { lab: string }) {
  const texts = labPageTexts.reset
  return (
    <ConfirmDialog
      opener={{ children: texts.open }}
      title={texts.title}
      verb={texts.verb}
      pending={texts.pending}
      danger
      action={reset}
      fields={{ lab }}
    >
      <p>{texts.text}</p>
    </ConfirmDialog>
  )
}
