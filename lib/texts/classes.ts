import { count } from './count'
import { localized } from './localized'

/** Classes of learners: how the operator makes one, its board, and how learners join it. */
export const classTexts = localized('classTexts', {
  title: 'Classes',
  lead: 'Learners join with a code and a name of their own choice. The board shows how far each of them is.',
  caption: 'Classes of learners',
  none: 'There is no class yet.',
  columns: { name: 'Class', code: 'Code', learners: 'Learners', labs: 'Labs', made: 'Made' },
  of: (taken: number, seats: number) => `${taken} of ${seats}`,
  closed: 'Closed',
  open: 'Open to join',

  make: {
    title: 'Make a class',
    name: 'Name of the class',
    nameHint: 'Learners see it.',
    seats: 'Learners at most',
    labs: 'Labs',
    labsHint: 'None chosen: all of them.',
    verb: 'Make class',
    making: 'Making it',
    made: (name: string) => `The class ${name} was made`,
    share: (address: string, code: string) => `Learners open ${address} and type ${code}.`,
  },

  board: {
    sub: (learners: number, seats: number) => `${learners} of ${count(seats, 'place')} taken`,
    join: 'Learners open',
    code: 'Code',
    copyCode: 'Copy the code',
    remote:
      'This server is for this machine alone. For a class elsewhere, start it with ALLOW_REMOTE_TRAINING=1 and a public https address. Then everybody who reaches it can read passwords and traces.',
    insecure: 'This server is reached by plain http: everybody on the network can read and change what learners do.',
    facts: {
      title: 'The class so far',
      passed: 'Labs passed',
      passedOf: (passed: number, all: number) => `${passed} of ${all}`,
      working: 'Working now',
      workingText: 'did something in the last 10 minutes',
      quiet: 'Quiet for over 10 minutes',
      quietText: 'in a lab that is not passed',
      hints: 'Hints opened',
      hintsText: (lab: string, hints: number) => `${hints} of them in ${lab}`,
    },
    progress: 'Progress',
    caption: 'How far each learner is in each lab',
    learner: 'Learner',
    place: (place: number) => `Place ${place}`,
    last: 'Last seen',
    never: 'Nothing yet',
    ago: (seconds: number) =>
      seconds < 60
        ? 'now'
        : seconds < 5_940
          ? `${Math.floor(seconds / 60)} min ago`
          : `${Math.floor(seconds / 3_600)} h ago`,
    passedRow: 'Passed',
    states: { new: 'Not begun', open: 'In progress', passed: 'Passed', warning: 'Passed with a warning' },
    withHints: (state: string, hints: number) => `${state}, ${count(hints, 'hint')}`,
    inHand: 'open',
    empty: 'Nobody has joined yet.',
    showNames: 'Show names',
    hideNames: 'Hide names',
    download: 'Export as CSV',
    follow: 'Follow',
    stop: 'Pause',
    following: 'The board is read every 5 seconds.',
    reset: {
      one: 'Reset',
      oneLabel: (place: number) => `Reset place ${place}`,
      oneTitle: (place: number) => `Reset place ${place}?`,
      oneText:
        'All labs of this learner begin again. What the learner has reached, and the accounts of the labs, are lost. The place stays.',
      all: 'Reset all',
      allTitle: 'Reset all places?',
      allText: (learners: number) =>
        `The labs of ${count(learners, 'learner')} begin again. What they have reached, and the accounts of their labs, are lost. The places stay.`,
      verb: 'Reset',
      pending: 'Resetting',
      oneDone: (place: number) => `Place ${place} was reset`,
      allDone: 'All places were reset',
    },
    reveal: {
      title: 'Solutions',
      lead: 'Shows all three hints of a lab to the whole class. It cannot be taken back.',
      lab: 'Lab',
      verb: 'Reveal the solution',
      pending: 'Revealing',
      done: (lab: string) => `The class sees the solution of ${lab}`,
      revealed: (labs: readonly string[]) => `Revealed: ${labs.join(', ')}`,
      all: 'The solutions of all labs are revealed.',
    },
    close: {
      open: 'Close',
      title: 'Close this class?',
      text: 'Nobody can join any more. Those who are in it go on.',
      verb: 'Close class',
      pending: 'Closing',
      done: 'The class is closed',
    },
    remove: {
      open: 'Remove',
      title: 'Remove this class?',
      text: 'The class, its places and the accounts of their labs are deleted for good. Export the board first if you need it.',
      verb: 'Remove class',
      pending: 'Removing',
      done: (name: string) => `The class ${name} was removed`,
    },
  },

  join: {
    title: 'Join a class',
    lead: 'Type the code that your teacher shows you.',
    code: 'Code of the class',
    codeHint: 'Six letters',
    codeEmpty: 'Enter the code of the class.',
    codeWrong: 'There is no class with this code. Look at the letters again.',
    nickname: 'Your name in the class',
    nicknameHint: 'A name of your own choice. Your teacher can see it; other learners cannot.',
    nicknameEmpty: 'Enter a name.',
    heldBack: 'There were too many wrong codes. Wait some seconds, and try again.',
    verb: 'Join',
    joining: 'Joining',
    leaves:
      'This browser has labs of its own. If you join, it begins anew, and what it has reached so far stays behind.',
    already: (name: string) => `This browser is in the class ${name}.`,
    goOn: 'Go to the labs',
  },
})
