/** How far somebody is in a lab. It comes with the page, and from the address of the lab's state as JSON. */
export type LabState = {
  lab: string
  href: string
  /** The short name, such as `L02`. */
  number: string
  title: string
  verdict: 'open' | 'passed' | 'warning'
  /** Of what this was read from: while it stays, so does all of this. */
  stamp: string
  goals: readonly { id: string; text: string; isMet: boolean; nearest?: string }[]
  /** `to` is the page on which the step is done, or a part of the lab's page such as `#questions`. */
  steps: readonly { text: string; isDone: boolean; to?: string | undefined }[]
  /** The index of the step that comes now; none once all are done. */
  current: number | undefined
}

/** How many goals are met. */
export const metIn = ({ goals }: LabState) => goals.filter(({ isMet }) => isMet).length
