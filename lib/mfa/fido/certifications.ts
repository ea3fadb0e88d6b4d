/** The certifications of an authenticator's model, by the names that GetMFADevice answers. */
const CERTIFICATIONS = ['FIDO', 'FIDO-FIPS-140-2', 'FIDO-FIPS-140-3'] as const

type Certification = (typeof CERTIFICATIONS)[number]

/** The level of each certification that a model has, such as `{ FIDO: 'L1plus' }`. */
export type Certifications = Readonly<Partial<Record<Certification, string>>>

/**
 * The condition keys of certifications, such as `iam:FIDO-certification` (Service Authorization Reference, IAM). There is
 * none for a certification that the model does not have: an absent key, not an empty one.
 */
export function certificationKeys(certifications: Certifications): Record<string, string> {
  const pairs = CERTIFICATIONS.flatMap((name) => {
    const level = certifications[name]
    return level === undefined ? [] : [[`iam:${name}-certification`, level] as const]
  })
  return Object.fromEntries(pairs)
}
