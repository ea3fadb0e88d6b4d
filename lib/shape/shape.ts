/**
 * A shape describes an input or output once. Shapes are plain data, read by the parser (parse.ts) and by everything
 * that describes, encodes or documents an operation.
 */
export type Shape =
  | StringShape
  | IntegerShape
  | BooleanShape
  | TimestampShape
  | BlobShape
  | ListShape
  | MapShape
  | RecordShape

export type StringShape<V extends string = string> = {
  type: 'string'
  min?: number
  max?: number
  /** What the whole value must match, as AWS prints it. */
  pattern?: string
  /** AWS's own words, where it does not print the pattern. */
  refusal?: string
  values?: readonly V[]
  /** How the Query protocol writes it in a response: policy documents are percent-encoded (RFC 3986). */
  encoding?: 'url'
  /** Never written to an audit record or a log. */
  secret?: true
}
type IntegerShape = { type: 'integer'; min?: number; max?: number }
type BooleanShape = { type: 'boolean' }
type TimestampShape = { type: 'timestamp' }
type BlobShape = { type: 'blob'; secret?: true }
type MapShape = { type: 'map'; of: StringShape }
export interface ListShape {
  type: 'list'
  of: Shape
  max?: number
}
interface ShapeField {
  shape: Shape
  required: boolean
  /** Not part of what AWS returns: see `pagesOnly`. */
  pagesOnly?: true
}
export interface RecordShape {
  type: 'record'
  fields: Readonly<Record<string, ShapeField>>
}

/** The TypeScript type of what a shape describes. */
export type Infer<S extends Shape> = S extends { type: 'record'; fields: infer F }
  ? Flat<InferFields<F>>
  : S extends { type: 'list'; of: infer E extends Shape }
    ? Infer<E>[]
    : S extends { type: 'string'; values: readonly (infer V)[] }
      ? V
      : S extends { type: 'string' }
        ? string
        : S extends { type: 'integer' }
          ? number
          : S extends { type: 'boolean' }
            ? boolean
            : S extends { type: 'timestamp' }
              ? Date
              : S extends { type: 'blob' }
                ? Uint8Array
                : S extends { type: 'map' }
                  ? Record<string, string>
                  : never

type Flat<T> = { [K in keyof T]: T[K] }
type RequiredKeys<F> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F]
type InferFields<F> = { [K in RequiredKeys<F>]: F[K] extends { shape: infer S extends Shape } ? Infer<S> : never } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: F[K] extends { shape: infer S extends Shape } ? Infer<S> : never
}

export const string = <const T extends Omit<StringShape, 'type'>>(rules: T) => ({ type: 'string', ...rules }) as const
export const integer = (rules: Omit<IntegerShape, 'type'> = {}) => ({ type: 'integer', ...rules }) as const
export const boolean = { type: 'boolean' } as const
export const timestamp = { type: 'timestamp' } as const
export const list = <S extends Shape>(of: S, rules: { max?: number } = {}) => ({ type: 'list', of, ...rules }) as const

/** A structure. A bare shape is a required member; `optional(shape)` one that may be absent. */
export function record<const M extends Record<string, Shape | ShapeField>>(
  members: M,
): { type: 'record'; fields: FieldsOf<M> } {
  const fields = Object.entries(members).map(([name, member]) => [
    name,
    'shape' in member ? member : { shape: member, required: true },
  ])
  return { type: 'record', fields: Object.fromEntries(fields) }
}

type FieldsOf<M> = { [K in keyof M]: M[K] extends ShapeField ? M[K] : { shape: M[K]; required: true } }

export const optional = <S extends Shape>(shape: S) => ({ shape, required: false }) as const

/** An output member that AWS does not have, for the product's own pages. The Query API does not write it. */
export const pagesOnly = <S extends Shape>(shape: S) => ({ shape, required: true, pagesOnly: true }) as const

/** No members: the input of operations without parameters, the output of those that return nothing. */
export const nothing = record({})
