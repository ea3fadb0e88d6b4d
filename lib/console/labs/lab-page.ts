import type { LabEventView, LabPolicyView, LabQuestionView, PassedView } from '@/components/console/lab-views'
import { decisiveIn } from '@/lib/lab-runs/evidence'
import type { LabView } from '@/lib/lab-runs/look'
import { labTools } from '@/lib/lab-runs/tools'
import { classOfSeat } from '@/lib/lab-seats/own-class'
import type { Seat } from '@/lib/lab-seats/seats'
import type { Lab } from '@/lib/labs/lab'
import type { LabTexts } from '@/lib/texts/labs/lab-texts'
import { nextLab } from './lab-list'
import { policyView } from './marked-policy'

/** What the page of a lab shows beside its steps: policies of the person who acts first, and what happened. */
export async function toolsOfLab(
  account: string,
  lab: Lab,
  userName: string,
): Promise<{ policies: LabPolicyView[]; events: LabEventView[] }> {
  const { policies, events } = await labTools(account, userName)
  return {
    policies: policies.map(({ name, document }) => policyView(name, document, lab)),
    events: events.map(({ at, decision, sid, ...event }) => {
      return { ...event, at: at.getTime(), ...(decision !== null && { decision }), ...(sid !== null && { sid }) }
    }),
  }
}

/** What is shown of a lab that is passed. */
export async function passedView(seat: Seat, lab: Lab, texts: LabTexts, view: LabView): Promise<PassedView> {
  const decisive = decisiveIn(view.evidence, lab)
  return {
    learnt: texts.learnt,
    at: view.passedAt?.getTime(),
    traps: view.traps.flatMap(({ id, met }) => (met ? [texts.traps[id] ?? ''] : [])),
    decisive: decisive && {
      ...{ action: decisive.action, outcome: decisive.outcome, resource: decisive.resource },
      ...(decisive.id !== undefined && { id: decisive.id }),
      ...(decisive.deciding && {
        deciding: { sid: decisive.deciding.sid ?? undefined, policy: decisive.deciding.policy },
      }),
    },
    next: nextLab(lab, await classOfSeat(seat)),
  }
}

/** The rungs of the ladder of hints: those that are open with their texts. */
export async function hintsOf(seat: Seat, lab: Lab, texts: LabTexts, { hints }: LabView) {
  const areRevealed = (await classOfSeat(seat))?.revealed.includes(lab.id) ?? false
  return {
    areRevealed,
    rungs: texts.hints.map((text, at) => {
      const opened = hints.find(({ rung }) => rung === at + 1)
      const isOpen = opened !== undefined || areRevealed
      return { rung: at + 1, ...(isOpen && { text }), ...(opened && { at: new Date(opened.at).getTime() }) }
    }),
  }
}

/** The questions of a lab, with what was answered and whether it is right. */
export function labQuestions({ questions, goals }: Lab, texts: LabTexts, view: LabView): LabQuestionView[] {
  return Object.entries(questions).map(([id, { options, rows }]) => {
    const goal = goals.find(({ check }) => check.kind === 'answer' && check.id === id)
    const given = view.answers[id]
    const answers = Array.isArray(given) ? given.map(String) : given === undefined ? undefined : [String(given)]
    const isRight = view.goals.some((one) => one.id === goal?.id && one.verdict.met)
    return { id, text: texts.questions[id] ?? '', options, rows, answers, isRight }
  })
}
