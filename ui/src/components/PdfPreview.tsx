import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatCount, formatPercent } from "../backend/format";
import { m } from "../backend/messages";
import { IconButton } from "./Button";
import { ErrorSentence, Loading } from "./Feedback";
import styles from "./PdfPreview.module.css";

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export interface PdfPreviewProps {
  title: string;
  /** The bytes that will be printed and sent; null while they are being made. */
  bytes: Uint8Array | null;
  /** The page that belongs to what is edited beside it; shown when it changes. */
  place?: number;
  /** Stands under the pages. */
  children?: ReactNode;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** Width of a page at zoom 1 until the room for it is known, in CSS pixels; then a page fills the room. */
const usualWidth = 384;
/** What is left free on both sides of a page together. */
const margins = 24;

/** The pages of a PDF, drawn from the very bytes. */
export function PdfPreview({ title, bytes, place: wanted, children }: PdfPreviewProps) {
  const [document, setDocument] = useState<pdfjs.PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [pageWidth, setPageWidth] = useState(usualWidth);
  const scroller = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPageWidth(Math.max(120, element.clientWidth - margins)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!bytes) return;
    // pdf.js takes the buffer with it, so it gets a copy; wasm decoders need a looser security policy and are not needed.
    const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, enableXfa: false });
    let left = false;
    task.promise.then(
      (opened) => {
        if (left) return;
        setProblem(null);
        setDocument(opened);
        setPage((before) => Math.min(before, opened.numPages));
      },
      (error: unknown) => !left && setProblem(error),
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [bytes]);

  const pages = document?.numPages ?? 0;
  const pageNumbers = Array.from({ length: pages }, (_, index) => index + 1);

  function show(number: number) {
    setPage(number);
    const target = scroller.current?.querySelector<HTMLElement>(`[data-page="${number}"]`);
    target?.scrollIntoView({ block: "start" });
  }

  const ready = pages > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new document does not turn the pages, a new place does
  useEffect(() => {
    if (ready && wanted !== undefined) show(wanted);
  }, [ready, wanted]);

  function followScroll() {
    const top = scroller.current?.scrollTop ?? 0;
    const passed = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-page]") ?? [])].filter(
      (each) => each.offsetTop - 120 <= top,
    );
    if (passed.length > 0) setPage(passed.length);
  }

  const place = zooms.indexOf(zoom);
  return (
    <aside className={styles.preview} aria-label={title}>
      <div className={styles.bar}>
        <b className="clip">{title}</b>
        <span className={styles.grow} />
        <IconButton
          icon={ZoomOut}
          label={m.pdfZoomOut()}
          isDisabled={place <= 0}
          onPress={() => setZoom(zooms[place - 1] ?? zoom)}
        />
        <span className="small muted nowrap">{formatPercent(String(zoom * 100), 0)}</span>
        <IconButton
          icon={ZoomIn}
          label={m.pdfZoomIn()}
          isDisabled={place >= zooms.length - 1}
          onPress={() => setZoom(zooms[place + 1] ?? zoom)}
        />
        <IconButton
          icon={ChevronLeft}
          mirrored
          label={m.pdfPrevious()}
          isDisabled={page <= 1}
          onPress={() => show(page - 1)}
        />
        <span className="small muted nowrap" role="status">
          {ready && m.pdfPage({ page: formatCount(page), pages: formatCount(pages) })}
        </span>
        <IconButton
          icon={ChevronRight}
          mirrored
          label={m.pdfNext()}
          isDisabled={page >= pages}
          onPress={() => show(page + 1)}
        />
      </div>
      <section
        className={styles.pages}
        ref={scroller}
        onScroll={followScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={m.pdfPages()}
      >
        {problem ? <ErrorSentence error={problem} /> : null}
        {!document && !problem && <Loading />}
        {document &&
          pageNumbers.map((number) => (
            <Page
              key={`${document.fingerprints[0]} ${number}`}
              document={document}
              number={number}
              width={pageWidth * zoom}
            />
          ))}
      </section>
      {children}
    </aside>
  );
}

/** One page; drawn when it comes near the visible part, so that a 200-page annex costs nothing until it is read. */
function Page({ document, number, width }: { document: pdfjs.PDFDocumentProxy; number: number; width: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const [ratio, setRatio] = useState(Math.SQRT2);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: "600px 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return;
    let task: pdfjs.RenderTask | null = null;
    let left = false;
    void (async () => {
      // A document that was made anew meanwhile gives no more pages; its own pages are drawn then.
      const page = await document.getPage(number).catch(() => null);
      const target = canvas.current;
      if (left || !page || !target) return;
      const base = page.getViewport({ scale: 1 });
      setRatio(base.height / base.width);
      const viewport = page.getViewport({ scale: (width / base.width) * window.devicePixelRatio });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      task = page.render({ canvas: target, viewport });
      // Drawing that was cancelled because the page left the view or the zoom changed is not a failure.
      await task.promise.catch(() => undefined);
      if (!left) setDrawn(true);
    })();
    return () => {
      left = true;
      task?.cancel();
    };
  }, [document, number, width, near]);

  const size = { inlineSize: width, blockSize: width * ratio };
  return (
    <div ref={frame} className={styles.page} style={size} data-page={number} aria-busy={(near && !drawn) || undefined}>
      {near && <canvas ref={canvas} role="img" aria-label={m.pdfPageLabel({ page: number })} />}
    </div>
  );
}
