import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// A busy machine may take its time; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no CSS.escape, which dialogs ask for the identifiers of their elements.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;
