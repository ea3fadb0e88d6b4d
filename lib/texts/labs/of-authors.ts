import { localized } from '../localized'
import { type LabTexts, POLICIES_TOUCHED } from './lab-texts'

export const lab03Texts: LabTexts = localized('lab03Texts', {
  title: 'Three values of one key',
  goal: 'Make one call with three credentials, and see aws:MultiFactorAuthPresent absent, false and true.',
  steps: [
    'List the users with the access key of learner: refused. In the trace the key is absent.',
    'Get a session token without a code and list the users with it: refused by a rule of the service.',
    'Get a session token with the serial number of the device and a code, and list the users with it: it works.',
    'Fill in the table: which value does the key have in each of five sessions?',
  ],
  goals: {
    absent: 'The access key was refused, and the request had no such key.',
    false: 'The token without MFA was refused by a service rule.',
    token: 'You got a session token for a code.',
    true: 'With that token, the list of users was allowed.',
    table: 'The table is right.',
  },
  traps: { policies: POLICIES_TOUCHED },
  questions: { table: 'Which value does aws:MultiFactorAuthPresent have in each of these sessions?' },
  hints: [
    'Which credential signed the request?',
    'A long-term key never says anything about MFA. Only temporary credentials can.',
    'Call GetSessionToken with the serial number of the device and its present code, and sign the next call with what it answers.',
  ],
  learnt: 'False, absent and true are three values. A policy that thinks of two of them has a hole, or a door too few.',
})

export const lab04Texts: LabTexts = localized('lab04Texts', {
  title: 'Bool or BoolIfExists',
  goal: 'Find the hole in a copied policy, and close it for whatever a long-term key may ask.',
  steps: [
    'Sign in as learner without MFA and open Users: refused, as it should be.',
    'List the users with the access key: it works.',
    'Find the row of the condition in the trace: the key is absent, so Bool is false and the deny does not apply.',
    'As lab-admin, mend the policy.',
    'Try both calls again.',
  ],
  goals: {
    hole: 'The access key has listed the users.',
    closed: 'Without MFA everything is denied that the policy does not leave alone, with keys too.',
    works: 'What people need before and after MFA still works.',
  },
  traps: { oneOfTwo: 'Only learner is protected. colleague has the same policy, and the same hole.' },
  questions: {},
  hints: [
    'The same user and the same policy, but another credential.',
    'A key that is absent makes a plain operator false.',
    'In the last statement write BoolIfExists in place of Bool.',
  ],
  learnt:
    'In a deny, IfExists makes an absent key count. A policy is right only when you have tried it with every kind of credential.',
})

export const lab06Texts: LabTexts = localized('lab06Texts', {
  title: 'The tempting fix',
  goal: 'See what it opens to let people delete devices without MFA, then withdraw it.',
  steps: [
    'As lab-admin, put version v2 of the policy in force. With the access key of learner, delete the device newhire: still refused, but implicitly.',
    'Put v3 in force. Now the key deletes the unfinished device of somebody else.',
    'With the key, deactivate the device of learner: only a rule of the service refuses it now.',
    'As lab-admin, withdraw the change.',
  ],
  goals: {
    exemptOnly: 'Exempt alone: deleting with the key was implicitly denied.',
    deleted: 'The key has deleted a device.',
    lastLine: 'No policy stood between the key and the device of learner any more.',
    closed: 'Without MFA everything is denied again that the policy of the start left alone.',
    asBefore: 'learner may do exactly what learner could at the start.',
  },
  traps: { deviceLost: 'learner has no device any more. Withdrawing the change also means giving back what was lost.' },
  questions: {},
  hints: [
    'What does a thief with one access key have, and what not?',
    'To be left alone is not to be allowed. With both, no policy protects anything.',
    'Put v1 in force again: on the page of the policy, or with SetDefaultPolicyVersion.',
  ],
  learnt:
    'Whoever may delete a device without MFA can take MFA away. The inconvenience of a leftover is the price of the second line of defense.',
})

export const lab07Texts: LabTexts = localized('lab07Texts', {
  title: 'A Users page for everybody',
  goal: 'Let users see the list of users before MFA, and change nothing else.',
  steps: [
    'As learner, open Users: explicitly denied.',
    'As lab-admin, allow iam:ListUsers, and look at what that changes without MFA: nothing.',
    'As colleague with MFA the list opens; as learner it is still denied.',
    'Let the last statement leave iam:ListUsers alone too.',
    'As learner, open Users. The other columns stay locked: why?',
  ],
  goals: {
    listed: 'The list of users is allowed to learner, with MFA and without.',
    nothingElse: 'Nothing else is decided differently for learner.',
    seen: 'Somebody has seen the list without MFA.',
  },
  traps: { oneOfTwo: 'colleague still cannot see the list, and everybody should.' },
  questions: {},
  hints: [
    'After you have allowed the action, read the trace again. Is it still the deny?',
    'One statement gives, another takes away. Each has its own list.',
    'Name iam:ListUsers in both: in what the first statement allows, and in what the last one leaves alone.',
  ],
  learnt:
    'An action that works before MFA stands in two places. Lists take the resource *, and wildcards open more than you mean.',
})

export const lab09Texts: LabTexts = localized('lab09Texts', {
  title: 'New here, cannot start',
  goal: 'Bring newhire on board without leaving a gap.',
  steps: [
    'Sign in as newhire and set a new password: explicitly denied. The wizard for devices comes only afterwards.',
    'As lab-admin, take SelfManageMFA from newhire, and allow changing passwords.',
    'As newhire, set the password.',
    'As lab-admin, give SelfManageMFA back.',
    'As newhire, enroll a device and sign in with MFA.',
  ],
  goals: {
    inTurn: 'newhire was denied a new password, then set one, enabled a device and signed in with MFA.',
    password: 'newhire no longer has to change the password.',
    closed: 'Without MFA the policy denies newhire everything that it does not leave alone.',
  },
  traps: {
    exempt:
      'Changing the password is left alone without MFA. It works, but a stolen password is then enough to lock its owner out.',
    others: 'The permissions of learner have changed too.',
  },
  questions: {},
  hints: [
    'Which page comes first: the password or the device?',
    'A permission can also come after the first sign-in.',
    'Detach the policy, let newhire change the password, attach it again, and let newhire enroll.',
  ],
  learnt: 'The order of granting can replace an exception. An exception for one morning stays in the policy for years.',
})

export const lab10Texts: LabTexts = localized('lab10Texts', {
  title: 'Whose device is it anyway?',
  goal: 'Take over the second factor of a colleague, then close the hole.',
  steps: [
    'With the access key of learner, create a device named gift. The answer holds its key.',
    'With the same access key, enable it for colleague, with two codes of your own authenticator.',
    'Sign in as colleague: a code is asked for that only you have.',
    'As lab-admin, deactivate the device, and mend the resource of the third statement.',
    'Try it again with fresh codes: implicitly denied.',
    'For the bonus: dana has a path. Let dana manage the devices of dana without opening the hole.',
  ],
  goals: {
    taken: 'learner enabled a device for colleague, and lab-admin took it away again.',
    lockedOut: 'colleague was asked for a code.',
    learnerKeeps: 'learner can manage the devices of nobody else.',
    works: 'learner still manages the devices of learner.',
    colleagueKeeps: 'colleague can manage the devices of nobody else.',
    colleagueEnrols: 'colleague can enroll a device.',
    gift: 'The device gift is assigned to nobody.',
  },
  traps: {},
  bonus: 'dana, under a path, manages the devices of dana and no others.',
  questions: {},
  hints: [
    'Look at the resource, not at the actions.',
    'Any device may be created. Only the third statement ties a device to a person, if it says so.',
    `Name the user by the variable: arn:aws:iam::*:user/$\{aws:username}. For users with a path add a second resource that ends in /$\{aws:username}.`,
  ],
  learnt:
    'The variable in the resource is what makes self-service mean oneself. It holds the name alone, without the path.',
})

export const lab12Texts: LabTexts = localized('lab12Texts', {
  title: 'Write it yourself',
  goal: 'Write the policy ForceMFA for a team, and prove that it does what seven rules ask.',
  steps: [
    'As lab-admin, write ForceMFA. Everything needs MFA, also for access keys.',
    'Before MFA, people enroll and resynchronize devices of their own and see their own user.',
    'Passkeys and authenticator apps both work.',
    'With MFA, people manage their own devices, password and access keys, and delete leftovers named after them: mfa/{user name}-*.',
    'Nobody touches others, and it works for users under any path.',
    'Whoever gave a code more than an hour ago deletes nothing.',
    'Give it to learner, colleague and dana. As learner, enroll, sign in, and try a leftover and an access key.',
  ],
  goals: {
    visible: 'The cases that you can see are decided as asked.',
    hidden: 'So are the cases that you cannot see.',
    closed: 'Without MFA everything is denied that must be.',
    sound: 'The policies of learner have no errors and no security warnings.',
    enrolled: 'learner has enrolled and signed in with MFA.',
    ownLeftover: 'learner has created and deleted a device named after learner.',
    ownKey: 'learner has created and deleted an access key with MFA.',
  },
  traps: { notEverybody: 'colleague does not have the policy yet.' },
  questions: {},
  hints: [
    'Begin with the policy of the document, and list what the seven rules ask beyond it.',
    'aws:MultiFactorAuthAge is there only with MFA. Think about what an absent key does to a numeric operator in a deny.',
    'Allow by own resources with the variable, with and without a path; deny all but the exempt actions with BoolIfExists; deny iam:Delete* where the age is greater than 3600.',
  ],
  learnt:
    'Rules that must hold whatever else is attached are denies. Everything else is an allow on a resource that says whose it is.',
})
