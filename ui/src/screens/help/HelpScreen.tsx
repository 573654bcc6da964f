import { getRouteApi } from "@tanstack/react-router";
import Markdown from "markdown-to-jsx/react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { m } from "../../backend/messages";
import { EmptyState } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { Page } from "../../components/Page";
import { findInGuide, type GuidePage, guide, pictureOf } from "./guide";
import styles from "./HelpScreen.module.css";

const route = getRouteApi("/help/$page");

/** F1: the guide at the page of the screen behind, with its contents and a search. */
export function HelpScreen() {
  const { page } = route.useParams();
  const { at } = route.useSearch();
  const [text, setText] = useState("");
  const search = useDeferredValue(text);
  const pages = guide();
  const shown = pages.find((each) => each.id === page) ?? pages[0];
  const sheet = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top, or at a heading
  useEffect(() => {
    const headings = [...(sheet.current?.querySelectorAll("h1, h2, h3") ?? [])];
    const heading = headings.find((each) => each.textContent === at);
    if (heading) heading.scrollIntoView({ block: "start" });
    else sheet.current?.scrollTo({ top: 0 });
  }, [page, at]);
  return (
    <Page title={m.helpTitle()}>
      <div className={styles.help}>
        <nav className={styles.contents} aria-label={m.helpContents()}>
          <SearchField label={m.helpSearch()} value={text} onChange={setText} />
          {search.trim() === "" ? (
            <ol>
              {pages.map((each) => (
                <li key={each.id}>
                  <a href={`#/help/${each.id}`} aria-current={each.id === shown?.id ? "page" : undefined}>
                    {each.title}
                  </a>
                </li>
              ))}
            </ol>
          ) : (
            <Hits text={search} />
          )}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reached by the keyboard */}
        <article className={styles.sheet} ref={sheet} tabIndex={0} aria-label={shown?.title}>
          {shown && <Text page={shown} />}
        </article>
      </div>
    </Page>
  );
}

function Hits({ text }: { text: string }) {
  const hits = findInGuide(text);
  if (hits.length === 0) return <EmptyState title={m.helpNothing()}>{m.helpNothingNote()}</EmptyState>;
  return (
    <ul className={styles.hits}>
      {hits.map((hit) => (
        <li key={`${hit.page.id} ${hit.heading}`}>
          <a href={`#/help/${hit.page.id}?at=${encodeURIComponent(hit.heading)}`}>
            <b>{hit.heading}</b>
            <small>{hit.page.title}</small>
            <span>{hit.excerpt}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Text({ page }: { page: GuidePage }) {
  return (
    <Markdown
      className={styles.text}
      options={{ disableParsingRawHTML: true, forceBlock: true, overrides: { img: Picture, a: Link } }}
    >
      {page.text}
    </Markdown>
  );
}

/** A picture of the real window; without the file its words stand there. */
function Picture({ src = "", alt = "" }: { src?: string; alt?: string }) {
  const address = pictureOf(src);
  return address ? <img src={address} alt={alt} /> : <em>{alt}</em>;
}

/** `help:page` is another page of the guide, `#/…` a screen of the program. */
function Link({ href = "", children }: { href?: string; children?: React.ReactNode }) {
  return <a href={href.startsWith("help:") ? `#/help/${href.slice(5)}` : href}>{children}</a>;
}
