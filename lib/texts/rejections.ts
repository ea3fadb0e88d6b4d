import { localized } from './localized'

/** Requests that the server answers before any page is asked, in plain text. Programs get the English. */
export const rejectionTexts = localized('rejectionTexts', {
  target: 'The target of a request must be a path.',
  escape: 'The path has an escape that is not UTF-8.',
  upwards: 'The path leads upwards.',
  routerState: 'The router state cannot be read.',
  hosts: 'There is more than one Host.',
  misdirected: (address: string) => `This server is not known by the name that was used. Open ${address} instead.`,
  method: (method: string) => `The method ${method} is not served here.`,
  encoded: 'Encoded bodies are not accepted.',
  tooLong: (bytes: number) => `The request body is longer than ${bytes} bytes.`,
  elsewhere: 'The request did not come from a page of this console.',
  notMultipart: 'A form is sent as multipart/form-data.',
  notToPage: 'Forms are sent to pages.',
  noForm: 'This is no form of this console.',
  language: 'This language is not spoken here.',
  signInLine: 'Too many people are signing in. Try again soon.',
})
