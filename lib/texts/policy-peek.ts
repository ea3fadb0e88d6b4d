import { localized } from './localized'

/** A policy beside the list of policies. */
export const peekTexts = localized('peekTexts', {
  choose: 'Show beside the list',
  show: (name: string) => `Show ${name} beside the list`,
  view: 'View',
  shown: 'Shown',
  close: (name: string) => `Close ${name}`,
  arn: 'ARN',
  versions: 'Versions',
  versionsOf: (number: number, inForce: string) => `${number} of 5, default ${inForce}`,
  attachedTo: 'Attached to',
  boundaryOf: 'Boundary of',
  nobody: 'Nobody',
  more: (number: number) => `and ${number} more`,
  edit: 'Edit',
  editNamed: (name: string) => `Edit ${name}`,
  document: 'First lines of the document',
  whole: 'Whole policy',
})
