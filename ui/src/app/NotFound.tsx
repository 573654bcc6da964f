import { m } from "../backend/messages";
import { EmptyState } from "../components/Feedback";
import { Page } from "../components/Page";

/** What stands at an address that no screen has, such as one that was typed or comes from a newer program. */
export function NotFound() {
  return (
    <Page title={m.notFoundTitle()}>
      <EmptyState title={m.notFoundWhat()} action={<a href="#/">{m.notFoundHome()}</a>}>
        {m.notFoundNote()}
      </EmptyState>
    </Page>
  );
}
