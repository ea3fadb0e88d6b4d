/** The event history. */
export const eventTexts = {
  event: 'Event',
  device: (name: string) => `Device ${name}`,
  hideReads: 'Hide successful reads',
  reason: 'Reason',
  mfaDevice: 'MFA device',
} as const
