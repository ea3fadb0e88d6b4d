import type { SolverStep } from '@/lib/lab-solvers/solver'

/** What the audience sees at a step: a page, the newest decision on an action, or the two newest side by side. */
type Shown = { page: `/${string}` } | { decisionOn: string } | { comparedOn: string }

/** A step of a tour: a state of a lab's account, and the page that shows it. */
export type TourStep = {
  id: string
  lab: string
  /** How many steps of the lab's first right way have been taken. */
  played: number
  /** Who is signed in, and how, if the steps that were taken sign nobody in. */
  as: string
  enter?: SolverStep
  shows: Shown
  /** The goals of the lab that are met then. */
  met: readonly string[]
  /** How long a presenter talks here. */
  seconds: number
}

/** A story that is shown to an audience, in a few minutes. */
export type Tour = { id: string; steps: readonly TourStep[] }
