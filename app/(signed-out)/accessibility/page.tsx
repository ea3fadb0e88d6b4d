import { PRODUCT } from '@/lib/values/product'
import { Article, Part, Points } from '../help/article'

export const metadata = { title: 'Accessibility' }

export default function AccessibilityPage() {
  return (
    <Article
      title="Accessibility"
      lead={`${PRODUCT} is built to meet WCAG 2.2 at level AA. This is how you can use it, and where it still falls short.`}
    >
      <Part id="keyboard" title="With the keyboard">
        <Points>
          <li>
            Everything can be reached and pressed with the keyboard. The first Tab on a page offers to skip to its
            content.
          </li>
          <li>Menus open with Enter or Space, their entries with the arrow keys, and Escape closes them.</li>
          <li>
            A button that your policies refuse stays in its place and in the Tab order. It says which action is refused,
            and leads to the reason.
          </li>
        </Points>
      </Part>
      <Part id="screen-reader" title="With a screen reader">
        <Points>
          <li>
            Each page has one main heading, and each panel one of its own. After a change of page the main heading has
            the focus.
          </li>
          <li>
            A form with errors starts with a summary of them, the title of the page begins with “Error:”, and each error
            stands before its field.
          </li>
          <li>The countdown beside a code speaks twice for each code, not every second.</li>
          <li>A QR code has the secret key in text beside it.</li>
        </Points>
      </Part>
      <Part id="sight" title="With low vision, or colours seen differently">
        <Points>
          <li>
            Light and dark follow your system; the user menu lets you choose. More contrast and forced colours are
            honoured.
          </li>
          <li>Text can be enlarged to 200 %, and a width of 320 pixels is enough, without scrolling sideways.</li>
          <li>No meaning hangs on colour alone: allowed, denied and refused differ in shape and in words.</li>
        </Points>
      </Part>
      <Part id="sign-in" title="At the sign-in">
        <Points>
          <li>Nothing has to be remembered or copied by hand: paste and password managers work in every field.</li>
          <li>
            A code lasts 30 seconds. If it runs out under your hands, the next one will do; an unfinished code costs
            nothing.
          </li>
          <li>A sign-in has to be finished within 5 minutes. After that it begins anew; nothing is lost.</li>
        </Points>
      </Part>
      <Part id="script" title="Without JavaScript">
        <p>
          Sign-in, MFA code, choice of a device, resynchronization, new password and the assignment of a device are
          plain pages with plain forms. Copy buttons, the running countdown and the live password checklist need
          JavaScript and are left out or stand still.
        </p>
      </Part>
      <Part id="gaps" title="Known gaps">
        <Points>
          <li>There is no alternative to a code from an authenticator app yet.</li>
          <li>The pages are in English only.</li>
          <li>Screen readers have been considered in the design and by automatic checks, not yet in long use.</li>
        </Points>
      </Part>
      <Part id="tell" title="Something stands in your way?">
        <p>
          Tell whoever runs this installation which page it was and what you used. Pages that failed show a reference;
          please pass it on.
        </p>
      </Part>
    </Article>
  )
}
