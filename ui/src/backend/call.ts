// The one way to the register: a command by name, with its types from the table in Rust.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Answer, Changes, Code, Commands, FieldError, Progress, Reply } from "./generated";

export type CommandName = keyof Commands & string;
export type RequestOf<K extends CommandName> = Commands[K]["request"];
export type ResponseOf<K extends CommandName> = Commands[K]["response"];

/** Why a command was refused: the kind, the sentence for the officer, and what is wrong at which field. */
export class CallError extends Error {
  readonly code: Code;
  readonly fields: readonly FieldError[];
  /** For a conflict: `{ mine, theirs }`. */
  readonly detail: unknown;

  constructor(reply: Reply) {
    super(reply.message);
    this.name = "CallError";
    this.code = reply.code;
    this.fields = reply.fields;
    this.detail = reply.detail;
  }

  /** What is wrong at a field, or at a row below it (`countries` finds `countries[1].share`). */
  at(path: string): string | null {
    const found = this.fields.find(
      (field) => field.path === path || field.path.startsWith(`${path}.`) || field.path.startsWith(`${path}[`),
    );
    return found?.message ?? null;
  }
}

/** Why something was refused, where no field can show it: the sentence at a field says more than that there is one. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof CallError) return problem.fields[0]?.message ?? problem.message;
  return problem instanceof Error ? problem.message : String(problem);
}

export interface CallOptions {
  /** Hears how far long work is. */
  onProgress?: (progress: Progress) => void;
  /** Cancels long work; nothing half done stays behind. */
  signal?: AbortSignal;
}

/** How requests reach the core. */
type Transport = (name: string, request: unknown, options: CallOptions) => Promise<Answer>;

let tickets = 0;

const window_: Transport = async (name, request, { onProgress, signal }) => {
  const ticket = String(++tickets);
  const progress = new Channel<Progress>();
  if (onProgress) progress.onmessage = onProgress;
  const cancel = () => void invoke("cancel", { ticket });
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    return await invoke<Answer>("call", { name, request, ticket, progress });
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
};

let transport: Transport = window_;

/** Puts another way to the core in place: tests answer by themselves. */
export function answerWith(other: Transport | null): void {
  transport = other ?? window_;
}

type ChangeListener = (changes: Changes, command: CommandName) => void;
const listeners = new Set<ChangeListener>();

/** Hears of every change that a command of this window made. */
export function onChanges(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type MovedListener = (sentence: string) => void;
const movedListeners = new Set<MovedListener>();

/** Hears when a command was refused because the programme's file is not where it was. */
export function onMoved(listener: MovedListener): () => void {
  movedListeners.add(listener);
  return () => movedListeners.delete(listener);
}

/** Runs a command. Throws a {@link CallError} when it is refused. */
export async function call<K extends CommandName>(
  name: K,
  request: RequestOf<K>,
  options: CallOptions = {},
): Promise<ResponseOf<K>> {
  let answer: Answer;
  try {
    answer = await transport(name, request, options);
  } catch (problem) {
    if (!isReply(problem)) throw problem;
    if (problem.code === "moved") for (const listener of movedListeners) listener(problem.message);
    throw new CallError(problem);
  }
  if (answer.changes && answer.changes.entry !== null) {
    for (const listener of listeners) listener(answer.changes, name);
  }
  return answer.value as ResponseOf<K>;
}

function isReply(problem: unknown): problem is Reply {
  return typeof problem === "object" && problem !== null && "code" in problem && "message" in problem;
}
