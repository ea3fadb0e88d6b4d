import { FollowLab } from '@/components/console/follow-lab'
import { LabGoals } from '@/components/console/lab-goals'
import { LabPassed } from '@/components/console/lab-passed'
import type { LabState } from '@/components/console/lab-state'
import { LabSteps } from '@/components/console/lab-steps'
import { hintsOf, labQuestions, passedView } from '@/lib/console/labs/lab-page'
import { askingEvery } from '@/lib/console/labs/lab-state'
import type { LabView } from '@/lib/lab-runs/look'
import type { Seat } from '@/lib/lab-seats/seats'
import type { Lab } from '@/lib/labs/lab'
import type { LabTexts } from '@/lib/texts/labs/lab-texts'
import { ApiConsole } from '../console/api-console'
import { Hints } from './hints'
import { Questions } from './questions'
import { Tools } from './tools'

/** A lab that this browser has begun: steps, goals and hints on the left, the tools on the right. */
export async function RunningLab({
  lab,
  texts,
  seat,
  account,
  state,
  view,
  action,
}: {
  lab: Lab
  texts: LabTexts
  seat: Seat
  account: string
  state: LabState
  view: LabView
  /** What the API console is asked to call. */
  action: string | undefined
}) {
  const questions = labQuestions(lab, texts, view)
  const hints = await hintsOf(seat, lab, texts, view)
  const bonus = texts.bonus === undefined ? undefined : { text: texts.bonus, isMet: view.bonus === true }
  return (
    <>
      <FollowLab state={state} everyMs={await askingEvery()} />
      <div className="grid grid-cols-1 items-start gap-5 min-[74rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-5">
          {state.verdict !== 'open' && (
            <LabPassed verdict={state.verdict} passed={await passedView(seat, lab, texts, view)} />
          )}
          <LabSteps goal={texts.goal} state={state} />
          <LabGoals state={state} bonus={bonus} />
          {callsApi(lab) && <ApiConsole lab={lab.id} page={state.href} action={action} />}
          {questions.length > 0 && <Questions lab={lab.id} questions={questions} />}
          <Hints lab={lab.id} {...hints} />
        </div>
        <Tools lab={lab} account={account} hasApiConsole={callsApi(lab)} />
      </div>
    </>
  )
}

/** Whether a step of the lab is a call of the API. The API console of other labs has a page alone. */
const callsApi = ({ steps }: Lab) => steps.some(({ to }) => to === '#api-console')
