import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// A busy machine may take its time; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });
