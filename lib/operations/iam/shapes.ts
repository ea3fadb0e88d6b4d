import { integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'

// Names and constraints of the IAM service model, version 2010-05-08.

export const userName = string({ min: 1, max: 64, pattern: '[\\w+=,.@-]+' })
export const existingUserName = string({ min: 1, max: 128, pattern: '[\\w+=,.@-]+' })
export const path = string({
  min: 1,
  max: 512,
  pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
  refusal:
    'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
})
/**
 * The path of a virtual device is part of its serial number, which allows fewer characters than other paths: a device
 * with "%" in its path could be neither enabled nor deleted. Differs from AWS, whose model accepts such a path.
 */
export const devicePath = string({ ...path, pattern: '(\\u002F)|(\\u002F[\\w+=/:,.@-]+\\u002F)' })
export const pathPrefix = string({ min: 1, max: 512, pattern: '\\u002F[\\u0021-\\u007F]*' })
export const serialNumber = string({ min: 9, max: 256, pattern: '[\\w+=/:,.@-]+' })
export const authenticationCode = string({ min: 6, max: 6, pattern: '[\\d]+', secret: true })
export const accessKeyId = string({ min: 16, max: 128, pattern: '[\\w]+' })
export const status = string({ values: ['Active', 'Inactive'] })
/**
 * Differs from AWS, whose pattern ends at `\\u00FF`: any character that can be typed (S-12). Unpaired surrogates are
 * excluded: as UTF-8 they would all be the same.
 */
export const password = string({
  min: 1,
  max: 128,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\u{10FFFF}]+',
  secret: true,
})
export const arn = string({ min: 20, max: 2048 })

export const tag = record({
  Key: string({ min: 1, max: 128, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' }),
  Value: string({ min: 0, max: 256, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' }),
})
export const tagList = list(tag, { max: 50 })
export const tagKeyList = list(string({ min: 1, max: 128, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' }), { max: 50 })

/** The parameters of every list operation. */
export const paging = {
  // Differs from AWS, where 320 characters are enough: ours contain the longest ARN and the longest tag key.
  Marker: optional(string({ min: 1, max: 1_024, pattern: '[\\u0020-\\u00FF]+' })),
  MaxItems: optional(integer({ min: 1, max: 1000 })),
}

/** The managed policy that limits a user or a role. */
export const attachedBoundary = record({ PermissionsBoundaryType: string({}), PermissionsBoundaryArn: string({}) })

export const user = record({
  Path: string({}),
  UserName: string({}),
  UserId: string({}),
  Arn: string({}),
  CreateDate: timestamp,
  PasswordLastUsed: optional(timestamp),
  PermissionsBoundary: optional(attachedBoundary),
  Tags: optional(tagList),
})
