export type Child = Node | string | null | undefined | false;

type Handlers = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

export interface Props {
  readonly [attribute: string]: string | number | boolean | undefined | Handlers;
  readonly on?: Handlers;
}

/** Makes an element. `true` sets an attribute without a value, `false` and undefined leave it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on' || typeof value === 'object' || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, handler] of Object.entries(props.on ?? {})) {
    element.addEventListener(name, handler as EventListener);
  }
  element.append(...present(children));
  return element;
}

const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter(
    (child): child is Node | string => child !== null && child !== undefined && child !== false,
  );

/** Puts new children in place of the old ones. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

export interface Keyed {
  readonly key: string;
  /** An element is made anew only when this changed: focus and scroll survive the rest. */
  readonly version: string;
  readonly draw: () => HTMLElement;
}

/** Brings the children of a list up to date, reusing the elements whose version is the same. */
export function sync(parent: Element, items: readonly Keyed[]): void {
  const old = new Map(
    [...parent.children].map((child) => [(child as HTMLElement).dataset['key'] ?? '', child]),
  );
  const next = items.map(({ key, version, draw }) => {
    const existing = old.get(key) as HTMLElement | undefined;
    if (existing?.dataset['version'] === version) return existing;
    const element = draw();
    element.dataset['key'] = key;
    element.dataset['version'] = version;
    return element;
  });
  const isSame =
    next.length === parent.children.length && next.every((one, at) => parent.children[at] === one);
  if (!isSame) parent.replaceChildren(...next);
}

/** The element of the page with an id. @throws Error when index.html lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}
