/** Whether the service takes a text as the path of a user, group or role (lib/operations/iam/shapes.ts). */
export const isPath = (text: string) => /^\/([!-~]+\/)?$/.test(text) && text.length <= 512
