import { count } from './count'
import { localized } from './localized'

/** The certificate of the labs. */
export const certificateTexts = localized('certificateTexts', {
  title: 'Certificate',
  lead: 'What this browser has passed, to print or to keep.',
  nothing: 'No lab is passed yet. The certificate lists each lab once all of its goals are met.',
  open: 'Open the certificate',
  toLabs: 'Open Labs',
  name: 'Name on the certificate',
  nameHint: 'It goes on the paper and nowhere else: it is not sent and not kept.',
  says: 'has passed these labs on IAM policies that ask for MFA:',
  passed: (passed: number, all: number) => `${passed} of ${all} labs`,
  labs: 'Labs passed',
  columns: { lab: 'Lab', date: 'Passed on', help: 'Hints and resets', remarks: 'Remarks' },
  help: (hints: number, resets: number) => `${count(hints, 'hint')}, ${count(resets, 'reset')}`,
  bonus: 'Bonus reached',
  noDecision: 'Passed by codes: no policy decided.',
  seat: (number: number) => `Learner ${number}`,
  print: 'Print',
  printHint: 'Print this page with your browser.',
  proof: {
    title: 'Proof',
    text: (decisions: number) =>
      `The goals were met by ${count(decisions, 'decision')} of the policy engine. The file holds each of them with its policies, the session and the answer. Anybody can check them again, without this server:`,
    command: 'npm run check:policies -- lab-decisions.json',
    download: 'Download the decisions',
    limits: 'The file proves that these policies give these answers. It cannot prove who sat at the keyboard.',
  },
})
