let isInstalled = false

/** Says that the commands are those of the installed package. To be called before they are loaded. */
export function asInstalled(): void {
  isInstalled = true
}

/** How people call a command here: `npm run <script> --` in the repository, `postern <command>` where it is installed. */
export const invokedAs = (script: string, command: string): string =>
  isInstalled ? `postern ${command}` : `npm run ${script} --`
