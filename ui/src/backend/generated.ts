// Generated from the command table of ssc-core. Do not edit: `make generate` writes it anew.

export type Code =
  | "invalid" | "conflict" | "not_found" | "in_use" | "missing_rate" | "busy" | "storage"
  | "not_a_programme" | "too_new" | "cancelled" | "internal";

export type FieldError = { path: string; message: string };

export type Reply = { code: Code; message: string; fields: Array<FieldError>; detail: unknown };

export type Changes = { entry: number | null; nouns: Array<string>; description: string; undo: string | null; redo: string | null };

export type Answer = { value: unknown; changes: Changes | null };

export type Progress = { done: number; total: number };

export type Nothing = Record<string, never>;

export type FileRequest = { path: string };

export type RecentFile = { path: string; name: string; folder: string; present: boolean };

export type ProgrammeState = { path: string; name: string; sample: boolean; agency: string; ready: boolean; today: string };

export type Steps = { undo: string | null; redo: string | null };

/** Every command with its request and response. */
export type Commands = {
  "history.redo": { request: Nothing; response: Nothing };
  "history.steps": { request: Nothing; response: Steps };
  "history.undo": { request: Nothing; response: Nothing };
  "programme.close": { request: Nothing; response: Nothing };
  "programme.create": { request: FileRequest; response: ProgrammeState };
  "programme.open": { request: FileRequest; response: ProgrammeState };
  "programme.recent": { request: Nothing; response: Array<RecentFile> };
  "programme.sample": { request: FileRequest; response: ProgrammeState };
  "programme.state": { request: Nothing; response: ProgrammeState | null };
};
