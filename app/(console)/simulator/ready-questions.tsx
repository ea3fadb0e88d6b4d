import { simulatorTexts } from '@/lib/texts/simulator'
import { AskingButton } from './asking-button'
import { FORM, type Part } from './form'

const texts = simulatorTexts.ready

/** Shown before the first run: questions that run with one press. */
export function ReadyQuestions({ part: { isPending, refusedGiven } }: { part: Part }) {
  return (
    <>
      <p className="measure">{texts.lead}</p>
      <ul className="mt-3 grid justify-items-start gap-2">
        {Object.entries(texts.questions).map(([name, title]) => (
          <li key={name}>
            <AskingButton
              form={FORM}
              value={`ready ${name}`}
              variant="secondary"
              isBusy={isPending}
              refused={refusedGiven.run}
              className="whitespace-normal!"
            >
              {title}
            </AskingButton>
          </li>
        ))}
      </ul>
    </>
  )
}
