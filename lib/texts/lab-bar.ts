import { localized } from './localized'

/** The bar at the bottom of the console while a lab runs. Every page loads it, so it is short. */
export const labBarTexts = localized('labBarTexts', {
  nowMet: (text: string) => `Goal met: ${text}`,
  passed: 'The lab is passed.',
  label: 'Lab',
  skip: 'Skip to the lab bar',
  step: (number: number, of: number, text: string) => `Step ${number} of ${of}. ${text}`,
  done: 'All goals are met.',
  goals: (met: number, of: number) => `${met} of ${of} goals met`,
  acts: 'You act as ',
  halfMinute: '+30 s',
  halfMinuteLabel: 'Advance the clock of the lab by 30 seconds',
  moving: 'Moving',
  hint: 'Hint',
  open: 'Open lab',
  collapse: 'Hide the details of the lab',
  expand: 'Show the details of the lab',
})
