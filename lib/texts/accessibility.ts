import type { PartText } from './help'
import { localized } from './localized'

const PARTS: readonly PartText[] = [
  {
    id: 'keyboard',
    title: 'With the keyboard',
    points: [
      'You can reach and use everything with the keyboard. The first Tab on a page offers to skip to the main content.',
      [
        'In the console, press ',
        { code: '?' },
        ' for the list of keyboard shortcuts. You can turn them off there. Shortcuts do nothing while you type in a ' +
          'field. The user menu opens the list too.',
      ],
      'Enter or Space opens a menu, the arrow keys move in it, and Escape closes it.',
      'In place of a button that would be refused there is a link to the reason.',
    ],
  },
  {
    id: 'screen-reader',
    title: 'With a screen reader',
    points: [
      'Every page has one main heading, and every panel has its own. When you go to another page, its main heading gets ' +
        'the focus.',
      'If a form has errors, a list of them comes first, the page title starts with “Error:”, and each error comes ' +
        'before its field.',
      'The countdown next to a code is announced twice for each code, not every second.',
      'Next to a QR code you find the secret key as text.',
    ],
  },
  {
    id: 'sight',
    title: 'If you have low vision or see colours differently',
    points: [
      'Light or dark colours follow your system. You can change them in the user menu. More contrast and forced colours ' +
        'are supported.',
      'You can enlarge text to 200 %, and a window of 320 pixels is wide enough. You never have to scroll sideways.',
      'Nothing is shown by colour alone. Allowed, denied and refused have their own shapes and words.',
    ],
  },
  {
    id: 'sign-in',
    title: 'When you sign in',
    points: [
      'You don’t have to remember or retype anything: you can paste, and password managers work in every field.',
      'A code is shown for 30 seconds, on some hardware tokens for 60. If it changes while you type, enter the next one.',
      'With a passkey or security key there is no code to read or type.',
      'You have 5 minutes to complete sign-in. After that you start again, and nothing is lost.',
    ],
  },
  {
    id: 'script',
    title: 'Without JavaScript',
    text: [
      'Sign-in, MFA codes, the choice of a device, resynchronization, new passwords and the assignment of a device work ' +
        'without it. Copy buttons, the running countdown, the live password checklist and keyboard shortcuts need ' +
        'JavaScript.',
      'Passkeys and security keys need JavaScript too. Without it, use an app or a hardware token.',
    ],
  },
  {
    id: 'gaps',
    title: 'Known gaps',
    points: [
      'Messages and names of AWS are in English only.',
      'We design for screen readers and test with automatic checks, but few people have used the console with one for long.',
    ],
  },
  {
    id: 'tell',
    title: 'Tell us about a problem',
    text: [
      'Tell the person who runs this installation which page it was and what you used. If a page failed, it shows a ' +
        'reference. Please pass it on.',
    ],
  },
]

/** What people who use a keyboard, a screen reader or large text can expect. */
export const accessibilityTexts = localized('accessibilityTexts', {
  title: 'Accessibility',
  lead: (product: string) =>
    `${product} is built to meet WCAG 2.2 at level AA. Here is how you can use it, and where it still falls short.`,
  parts: PARTS,
})
