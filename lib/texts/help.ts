import { localized } from './localized'
import type { Sentence } from './sentence'

/** A part of an article: a title, then points or steps, then paragraphs. */
export type PartText = {
  id: string
  title: string
  points?: readonly Sentence[]
  steps?: readonly Sentence[]
  text?: readonly Sentence[]
}

/** What all pages of the help share: how they lead back, and to each other. */
export const helpTexts = localized('helpTexts', {
  backTo: (page: string) => `Back to ${page}`,
  back: 'Back to the page you came from',
  toSignIn: 'Back to sign-in',
  more: 'More help',
  mfa: 'Help with sign-in and MFA',
  denied: 'Help with access denied',
  cli: 'Use the AWS CLI and SDKs',
})
