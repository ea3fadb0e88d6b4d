/** The event history. */
export const eventTexts = {
  device: (name: string) => `Device ${name}`,
  reason: 'Reason',
  mfaDevice: 'MFA device',
} as const
