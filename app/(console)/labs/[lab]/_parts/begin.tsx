import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { Lab } from '@/lib/labs/lab'
import { labPageTexts } from '@/lib/texts/lab-pages'
import type { LabTexts } from '@/lib/texts/labs/lab-texts'
import { start } from '../../actions'

/** A lab that this browser has not started: what it is about, and the way in. */
export function Begin({ lab, texts }: { lab: Lab; texts: LabTexts }) {
  const { begin, steps } = labPageTexts
  const [person = ''] = lab.people
  return (
    <Panel name="begin" title={begin.title}>
      <p className="measure text-form">{texts.goal}</p>
      <h3 className="mt-4">{steps.title}</h3>
      <ol className="measure mt-1 list-decimal space-y-1 ps-6">
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="measure mt-4 mb-4 text-muted">
        {begin.text} {lab.beginsWithSignIn ? begin.yourself(person) : begin.signIn(person)}
      </p>
      <TargetButton to={{ action: start, fields: { lab: lab.id } }} variant="primary" pending={begin.starting}>
        {begin.start}
      </TargetButton>
    </Panel>
  )
}
