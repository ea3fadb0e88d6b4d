import { PARTS, REASONS, THINGS } from '@/lib/values/left-out'
import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** "Import an account", in training. */
export const accountImportTexts = localized('accountImportTexts', {
  title: 'Import an account',
  link: 'Import',
  lead: 'Makes an account of this training environment from a description of another one.',
  how: [
    'The AWS CLI prints the description: ',
    { code: 'aws iam get-account-authorization-details > details.json' },
    '. Files of policies can come too, each as a managed policy that nobody has.',
  ] as Sentence,
  what: 'Users, groups, roles and policies come, with versions, inline policies, boundaries, tags and memberships. Passwords, access keys and MFA devices are in no such file.',

  panel: 'Description',
  files: 'Files',
  filesHint: 'JSON, at most 5 MB together. You can drop several files here.',
  folder: 'Or a whole folder',
  paste: 'Or paste the content of one file',
  pasted: 'the pasted text',
  user: 'Who signs in',
  userHint: 'The name of a user in the files, who gets the same password as the root user. Nobody else has one.',
  submit: 'Import account',
  submitting: 'Importing',

  none: 'Choose a file, or paste its content.',
  noUser: (user: string) => `The files have no user with name ${user}.`,
  nothing: ({ what, why }: { what: string; why: string }) => `Nothing of the files can be imported: ${what} ${why}.`,
  tooLarge: 'The files have more than 5 MB together. Leave some out.',

  made: (id: string) => `Account ${id} was made`,
  onlyTime: 'This is the only time that the password is shown.',
  otherId: (named: string, id: string) =>
    `The account ${named} is in this environment already. So the new account has the ID ${id}, also in its policies.`,
  came: 'What came',
  counted: (noun: 'user' | 'group' | 'role', number: number) => count(number, noun),
  policies: (number: number) => count(number, 'managed policy', 'managed policies'),
  leftOut: 'What did not come, or came otherwise',
  nothingLeftOut: 'Everything in the files came.',
  things: THINGS,
  parts: PARTS,
  reasons: REASONS,
  whatColumn: 'What',
  whyColumn: 'Why',
  rootEmail: 'Email address of the root user',
  signIn: 'Sign in to it',
  again: 'Import another',
  moreLeftOut: (more: number) => `And ${count(more, 'more')}.`,
})
