/** Tells what is wrong at a JSON pointer; never the content that is wrong. */
export type Report = (what: string, path: string) => void;
export type Rule = (value: unknown, path: string, report: Report) => void;

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack counts code points: an emoji is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

export const anything: Rule = () => undefined;

export const string =
  (most: number, least = 1): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string') return report('must be a string', path);
    const length = lengthOf(value);
    if (length < least) report(`must not be shorter than ${least} characters`, path);
    if (length > most) report(`must not be longer than ${most} characters`, path);
  };

export const number =
  (least: number, most: number): Rule =>
  (value, path, report) => {
    if (typeof value !== 'number') return report('must be a number', path);
    if (value < least || value > most) report(`must be between ${least} and ${most}`, path);
  };

export const flag: Rule = (value, path, report) => {
  if (typeof value !== 'boolean') report('must be a boolean', path);
};

export const oneOf =
  (...words: readonly string[]): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string' || !words.includes(value))
      report(`must be one of ${words.join(', ')}`, path);
  };

export const list =
  (item: Rule, least: number, most: number): Rule =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report('must be a list', path);
    if (value.length < least) report(`no fewer than ${least} items allowed`, path);
    if (value.length > most) report(`no more than ${most} items allowed`, path);
    for (const [index, entry] of value.entries()) item(entry, `${path}/${index}`, report);
  };

/** An object with these fields and no others; those named in `required` have to be there. */
export const shape =
  (fields: Readonly<Record<string, Rule>>, ...required: readonly string[]): Rule =>
  (value, path, report) => {
    if (!isJson(value)) return report('must be an object', path);
    for (const name of required)
      if (value[name] === undefined) report('missing required field', `${path}/${name}`);
    for (const [name, entry] of Object.entries(value)) {
      const rule = fields[name];
      if (rule === undefined) report('unknown field', `${path}/${name}`);
      else if (entry !== undefined) rule(entry, `${path}/${name}`, report);
    }
  };

/** An object whose `type` picks the rule. */
export const tagged =
  (table: Readonly<Record<string, Rule>>): Rule =>
  (value, path, report) => {
    const rule = isJson(value) && typeof value['type'] === 'string' ? table[value['type']] : undefined;
    if (rule === undefined) report('unsupported type', path);
    else rule(value, path, report);
  };

/** What must hold of the whole object beside what holds of its fields. */
export const also =
  (rule: Rule, ...checks: readonly ((value: Json, path: string, report: Report) => void)[]): Rule =>
  (value, path, report) => {
    rule(value, path, report);
    if (isJson(value)) for (const check of checks) check(value, path, report);
  };

export const needsOneOf =
  (...names: readonly string[]) =>
  (value: Json, path: string, report: Report): void => {
    if (names.every((name) => value[name] === undefined)) report(`needs one of ${names.join(', ')}`, path);
  };
