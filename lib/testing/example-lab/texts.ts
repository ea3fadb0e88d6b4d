import type { LabTexts } from '@/lib/texts/labs/lab-texts'

export const lab13Texts: LabTexts = {
  title: 'The tag you give yourself',
  goal: 'Get into a list that only the audit team may see, and close the way by which you got there.',
  steps: [
    'As learner, open Users: refused. Press Why?, and look at the value of aws:PrincipalTag/team.',
    'In the API console, call TagUser as learner: your own name, and the tag team with the value audit.',
    'Open Users again: the list is there.',
    'Answer the question.',
    'As lab-admin, close the way, and give learner the tag team with the value sales again.',
    'As learner, call TagUser once more: refused.',
  ],
  goals: {
    hole: 'learner was refused, changed the own tag, and saw the list.',
    answered: 'You have named the statement that made it possible.',
    proved: 'After that, changing the own tag was refused to learner.',
    clean: 'learner may not see the list any more.',
  },
  traps: { auditors: 'colleague is of the audit team, and cannot see the list any more.' },
  questions: { q1: 'Which statement let learner choose the team?' },
  hints: [
    'Which value does the first statement compare, and who can write this value?',
    'A condition on a tag trusts everybody who may change the tag.',
    'Make a version of TeamAccess without iam:TagUser and iam:UntagUser, or deny both, and tag learner with team = sales as lab-admin.',
  ],
  learnt:
    'Whoever may change a tag has every permission that the tag opens. Guard the tag as you guard the permission.',
}
