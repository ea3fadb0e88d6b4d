import { localized } from './localized'

/** Sending a call in a lab although it would be refused. */
export const sendAnywayTexts = localized('sendAnywayTexts', {
  title: 'Nothing was sent',
  text: 'This is what would be decided. In a lab you can cause the refusal: it is recorded, and you read its trace.',
  verb: 'Send it anyway',
  sending: 'Sending',
  changed: 'The call would be allowed now',
  changedText: 'So it was not sent from here. Go back to the page and use its button.',
})
