import { localized } from './localized'

/** One code: its field, and what may be wrong with it. */
export const codeTexts = localized('codeTexts', {
  label: 'MFA code',
  checking: 'Checking',
  empty: 'Enter the six digits your device shows.',
  malformed: 'A code is six digits.',
  wrong: 'This code is wrong or was already used. Wait for the next code.',
})

/** Two consecutive codes: the step that asks for them, and what may be wrong with them. */
export const codePairTexts = localized('codePairTexts', {
  title: 'Enter two consecutive codes',
  text: 'Enter the code your device shows now. When it changes, enter the next one.',
  resync: 'Resync',
  resyncing: 'Resynchronizing',
  code1: 'MFA code 1',
  code2: 'MFA code 2',
  shownNow: 'shown now',
  comesNext: 'comes next',
  done: 'done',
  /** In place of the countdown, where it is not known how often the code changes. */
  waitForNext: 'Wait until the code changes.',

  missing: (number: number) => `Enter MFA code ${number}.`,
  notSixDigits: (number: number) => `MFA code ${number} must be six digits.`,
  same: 'Both codes are the same. Code 2 must be the next one.',
  /** The only message before the sign-in, whatever is wrong with the codes: the difference would help a thief (S-20). */
  wrong: 'These are not two new, consecutive codes of this device.',
  wrongHint: 'Check that both come from this device, one right after the other, in this order.',
  swappedHint: 'You may have entered them in reverse order: code 1 is the one that came first.',
  spentHint: 'They belong to this device, but each code works once. Wait for two codes that you have not used yet.',
  unchecked: 'These codes were not checked.',
  uncheckedHint: 'After several wrong codes you have to wait, longer each time, before codes are checked again.',
  clock: ['The server’s clock says ', '. If the clock of your device differs, correct it.'],

  /** How far a clock is off, in time steps. */
  drift: (steps: number, seconds: number) => {
    const size = Math.abs(steps)
    return `${size} ${size === 1 ? 'step' : 'steps'}, about ${size * seconds} s, ${steps < 0 ? 'behind' : 'ahead'}`
  },
})
