/** The event history. */
export const eventTexts = {
  device: (name: string) => `Device ${name}`,
  hideReads: 'Hide successful reads',
  reason: 'Reason',
  mfaDevice: 'MFA device',
} as const
