import type { Json } from './model.ts';

/** What a Web API method answers: `ok` and its fields, or Slack's name for the error. */
export type Outcome = Json & { readonly ok: boolean; readonly error?: string };

export const done = (fields: Json = {}): Outcome => ({ ok: true, ...fields });

/** `details` become `response_metadata.messages`, as Slack explains a refusal. */
export function refuse(error: string, details: readonly string[] = []): Outcome {
  if (details.length === 0) return { ok: false, error };
  const messages = details.map((detail) => `[ERROR] ${detail}`);
  return { ok: false, error, errors: details, response_metadata: { messages } };
}
