import { localized } from '../localized'
import { type LabTexts, POLICIES_TOUCHED } from './lab-texts'

export const lab01Texts: LabTexts = localized('lab01Texts', {
  title: 'The wall',
  goal: 'Find out what a new user may do before MFA, and name the statement that stops the rest.',
  steps: [
    'Sign in as learner, with the password alone.',
    'Open Security credentials, and notice which panels answer.',
    'Open Users. The list is refused.',
    'Press Why? on the panel, and find the statement that decided.',
    'Open the allowed call ListMFADevices in the event history: the same statement left it alone.',
    'Answer the question.',
  ],
  goals: {
    signIn: 'learner has signed in without MFA.',
    refused: 'The list of users was refused by DenyAllExceptListedIfNoMFA.',
    allowed: 'The list of MFA devices was allowed.',
    answered: 'You have named the policy that would allow the list of users.',
  },
  traps: { policies: POLICIES_TOUCHED },
  questions: { q1: 'Which policy of learner allows iam:ListUsers, although the call is refused?' },
  hints: [
    'Compare a panel that answers with one that is refused.',
    'The refusing statement lists actions that it leaves alone. Look for yours in the trace.',
    'TeamReadOnly allows the call. DenyAllExceptListedIfNoMFA denies it, because aws:MultiFactorAuthPresent is false, and a deny always wins.',
  ],
  learnt:
    'An explicit deny beats every allow. To know why a call is refused, look for the statement that denies, not for a missing permission.',
})

export const lab02Texts: LabTexts = localized('lab02Texts', {
  title: 'The first authenticator',
  goal: 'Enroll a virtual MFA device, and reach the Users page.',
  steps: [
    'Open Users: refused.',
    'Assign an MFA device: choose a name and the authenticator app, and press Next.',
    'Look at the event that Next has left.',
    'Send the key to the practice authenticator.',
    'Type two consecutive codes and add the device.',
    'Open Users again: still refused. Compare the two refusals.',
    'Sign in again with MFA. The two codes are spent, so take the next one.',
    'Open Users.',
  ],
  goals: {
    inTurn: 'You made a device and enabled it, were refused all the same, signed in with it, and saw the users.',
    device: 'learner has a virtual MFA device.',
  },
  traps: { policies: POLICIES_TOUCHED },
  questions: {},
  hints: [
    'What does the bar at the top say about your session after the device was added?',
    'The key in the condition tells how this session was authenticated, not what the user owns.',
    'Press Sign in again with MFA at the end of the wizard, and give a code that you have not used yet.',
  ],
  learnt:
    'Creating and enabling are two calls on two kinds of resource. MFA is a fact about a session: a device changes the next sign-in, not this one.',
})

export const lab05Texts: LabTexts = localized('lab05Texts', {
  title: 'The cancelled wizard',
  goal: 'Enroll although an unfinished device blocks your name, and have it cleaned up by somebody who may.',
  steps: [
    'Sign in as learner and assign a device named learner. It is refused.',
    'Read the trace: which call was refused, and who asked for it?',
    'Take another name, and finish.',
    'As lab-admin, delete the unassigned device learner.',
    'As learner, signed in with MFA, try the name workshop-tablet: refused again, for another reason.',
  ],
  goals: {
    blocked: 'Deleting the leftover named learner was explicitly denied to learner.',
    enrolled: 'learner has an MFA device.',
    deleted: 'lab-admin has deleted the leftover.',
    gone: 'No unassigned device named learner is left.',
    implicit: 'With MFA, deleting workshop-tablet was implicitly denied to learner.',
  },
  traps: {
    policies: POLICIES_TOUCHED,
    tablet: 'workshop-tablet was deleted. It is the leftover of somebody else, and was not yours to remove.',
  },
  questions: {},
  hints: [
    'The name is yours. Is the device?',
    'Names are taken in the whole account, and the policy lets anybody take any of them.',
    'Enroll under another name. Then, as lab-admin, list the virtual devices without a user and delete the one named learner.',
  ],
  learnt:
    'Next creates an entity before anything is enabled. Cleaning up after a cancelled wizard is work for an administrator: do not widen the permissions for it.',
})

export const lab08Texts: LabTexts = localized('lab08Texts', {
  title: 'The drifted device',
  goal: 'Sign in with a device whose clock is four minutes slow.',
  steps: [
    'Sign in as learner and give the code of the practice authenticator. It is refused: look at the time of the server.',
    'Choose to resynchronize the device, and give two consecutive codes.',
    'Sign in with the next code.',
    'In the console, look at the drift that is now remembered.',
  ],
  goals: {
    inTurn: 'A code was refused, the device was resynchronized, and learner signed in with it.',
    drift: 'The service remembers the drift of the device.',
  },
  traps: {
    replaced: 'A device was removed or deleted. A slow clock needs neither an administrator nor a new device.',
  },
  questions: {},
  hints: [
    'Compare the time of the server with that of the authenticator.',
    'One code says little. Two neighbors tell where the clock of the device stands.',
    'Take the offer to resynchronize below the refused code, give two codes in a row, and then the next one.',
  ],
  learnt:
    'Codes depend on clocks. Resynchronizing needs no session with MFA, because it proves that you hold the device.',
})

export const lab11Texts: LabTexts = localized('lab11Texts', {
  title: 'Goodbye, old phone',
  goal: 'Replace a device properly, then bring back a colleague who has lost a phone.',
  steps: [
    'Sign in as learner with old-phone, and assign new-phone.',
    'Remove old-phone, and read the result line by line: deactivated, but not deleted.',
    'Sign in with new-phone.',
    'With the access key, try to deactivate new-phone: refused.',
    'As lab-admin, deactivate the lost device of colleague, and delete both leftovers.',
    'As colleague, sign in with the password alone and enroll again.',
  ],
  goals: {
    removed: 'learner has deactivated a device, in a session with MFA.',
    notDeleted: 'Deleting old-phone was implicitly denied to learner.',
    byKey: 'Deactivating with the access key was explicitly denied.',
    recovered: 'lab-admin has deactivated the device of colleague.',
    tidy: 'No virtual device without a user is left.',
    newPhone: 'learner enabled a device and signed in with MFA afterwards.',
    anew: 'colleague signed in without MFA and enabled a device.',
    inSync: 'learner and colleague have devices without drift.',
  },
  traps: {
    learner: 'The permissions of learner were changed. This lab is solved without that.',
    colleague: 'The permissions of colleague were changed. This lab is solved without that.',
  },
  questions: {},
  hints: [
    'Read the result of the removal line by line.',
    'Two calls, two permissions, two kinds of resource: the user and the device.',
    'As lab-admin deactivate lost-phone for colleague, then delete lost-phone and old-phone; colleague enrolls as on the first day.',
  ],
  learnt:
    'Deactivating is not deleting. Self-service ends where the device is lost: then an administrator takes it away, and the person begins again.',
})
