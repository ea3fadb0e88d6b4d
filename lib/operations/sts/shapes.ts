import { record, string, timestamp } from '@/lib/shape/shape'

// Names and constraints of the STS service model, version 2011-06-15.

export const deviceSerialNumber = string({ min: 9, max: 256, pattern: '[\\w+=/:,.@-]*' })
export const tokenCode = string({ min: 6, max: 6, pattern: '[\\d]*', secret: true })

export const credentials = record({
  AccessKeyId: string({}),
  SecretAccessKey: string({ secret: true }),
  SessionToken: string({ secret: true }),
  Expiration: timestamp,
})
