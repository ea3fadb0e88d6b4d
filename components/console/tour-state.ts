/** How far a tour is. It comes with the page, and from the address of the tour's state as JSON. */
export type TourState = {
  tour: string
  href: string
  title: string
  /** Of what this was read from: while it stays, so does all of this. */
  stamp: string
  /** The step that is shown, from 1, and how many there are. */
  number: number
  of: number
  stepTitle: string
  /** What the next step does: it plays on in the same lab, or begins another one. None after the last. */
  next: 'play' | 'lab' | undefined
  /** What is left for the presenter, in minutes, rounded. */
  minutesLeft: number
}
