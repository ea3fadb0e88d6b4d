import { localized } from './localized'

/** Pages and requests that failed, and addresses that lead nowhere. */
export const failureTexts = localized('failureTexts', {
  title: 'This page failed',
  windowTitle: 'Error: This page failed',
  lead:
    'Something went wrong on the server. It is not your fault. If you submitted a change, check whether it was made ' +
    'before you try again.',
  reference: (digest: string) => ['Reference for the administrator: ', { code: digest }],
  startOver: 'Start over',
  throttled: 'You made too many requests of this kind. Wait a minute, then try again.',

  notLoaded: (panel: string) => `${panel} could not be loaded`,

  notFound: 'Page not found',
  notFoundWindow: (product: string) => `Page not found – ${product}`,
  notFoundHeading: 'There is nothing at this address',
  notFoundLead: 'The address may be mistyped, or the item has been deleted.',
  notRefused: 'This is not about permissions: a page that you are not allowed to see says so.',
  toHome: 'Go to the home page',
  toSignIn: 'Go to sign-in',
})
