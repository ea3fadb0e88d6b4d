import { fileURLToPath } from 'node:url'

/**
 * The folder of the product's own files, such as the migrations. Found from where this file is, so that a command works
 * from any directory. What is bundled must stay in a folder of the root.
 */
export const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url))
